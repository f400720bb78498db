package debrief.web.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mustache, strictly: a name that the records lack is an error and not an empty string, so a
 * template cannot quietly lose a sentence.
 */
public final class Templates {
  private static final Mustaches MUSTACHES = new Mustaches();

  private Templates() {}

  /**
   * @param template a path on the class path, such as {@code debrief/incident/show.mustache}
   * @param scopes records whose names the template may use, the last one first
   */
  public static String render(String template, Object... scopes) {
    Mustache mustache = MUSTACHES.compile(template);
    StringWriter out = new StringWriter(8192);
    mustache.execute(out, scopes);
    return out.toString();
  }

  private static final class Mustaches extends DefaultMustacheFactory {
    Mustaches() {
      setObjectHandler(new Strict());
      setRecursionLimit(40);
    }

    /** {@code web/page/pager} is found from the root package, {@code entry} beside its caller. */
    @Override
    public String resolvePartialPath(String dir, String name, String extension) {
      String file = name + extension;
      return name.contains("/") ? "debrief/" + file : dir + file;
    }
  }

  private static final class Strict extends ReflectionObjectHandler {
    @Override
    protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
      throw new IllegalStateException("A template names '" + name + "', which its page lacks");
    }

    @Override
    public @Nullable Object coerce(@Nullable Object value) {
      return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
  }
}
