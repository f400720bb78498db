package debrief.template;

import debrief.text.FrontMatter;
import debrief.text.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All templates, read once from {@code library}. */
public final class PostmortemTemplates {
  /** In the order in which they are offered. */
  private static final List<String> KEYS =
      List.of("standard", "brief", "vendor", "security", "near-miss");

  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final String REQUIRED = "(required)";

  private static final List<PostmortemTemplate> ALL =
      KEYS.stream().map(key -> parse(key, load("library/" + key + ".md"))).toList();

  private PostmortemTemplates() {}

  public static List<PostmortemTemplate> all() {
    return ALL;
  }

  public static Optional<PostmortemTemplate> find(String key) {
    return ALL.stream().filter(template -> template.key().equals(key)).findFirst();
  }

  /** For sentences: {@code standard, brief, vendor}. */
  public static String names() {
    return ALL.stream().map(PostmortemTemplate::key).collect(Collectors.joining(", "));
  }

  /**
   * Reads a template: front matter, then for each section a heading of the second level, the first
   * comment as guidance and all else as the text to begin with.
   *
   * @throws IllegalStateException when a part is missing; it names the part
   */
  static PostmortemTemplate parse(String key, String text) {
    FrontMatter front = FrontMatter.parse(text);
    List<TemplateSection> sections = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    String[] parts = front.body().split("(?m)^## +");
    require(parts[0].isBlank(), key, "a heading above its first words");
    for (int i = 1; i < parts.length; i++) {
      TemplateSection section = section(key, parts[i]);
      require(keys.add(section.key()), key, "a second name for " + section.key());
      sections.add(section);
    }
    require(!sections.isEmpty(), key, "sections");
    require(key.equals(front.fields().get("key")), key, "key");
    return new PostmortemTemplate(
        key,
        field(front, key, "name"),
        field(front, key, "summary"),
        field(front, key, "suits"),
        Integer.parseInt(field(front, key, "minutes")),
        sections);
  }

  private static TemplateSection section(String key, String part) {
    int end = part.indexOf('\n');
    String title = end < 0 ? part.strip() : part.substring(0, end).strip();
    String body = end < 0 ? "" : part.substring(end);
    boolean required = title.endsWith(REQUIRED);
    String heading =
        required ? title.substring(0, title.length() - REQUIRED.length()).strip() : title;
    Matcher comment = COMMENT.matcher(body);
    require(comment.find(), key, "guidance for " + heading);
    String guidance = comment.group(1).strip();
    require(!guidance.isEmpty(), key, "guidance for " + heading);
    String starter = (body.substring(0, comment.start()) + body.substring(comment.end())).strip();
    return new TemplateSection(Slug.of(heading), heading, guidance, required, starter);
  }

  private static String field(FrontMatter front, String key, String name) {
    String value = front.fields().getOrDefault(name, "");
    require(!value.isBlank(), key, name);
    return value;
  }

  private static void require(boolean there, String key, String part) {
    if (!there) {
      throw new IllegalStateException("The template " + key + " lacks " + part);
    }
  }

  /** A text that stands beside this class. */
  static String load(String name) {
    try (InputStream in = PostmortemTemplates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no text " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
