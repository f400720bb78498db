package debrief.noego.category;

import debrief.text.FrontMatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a category is, why it matters, before and after, and its hard cases: one Markdown file each.
 *
 * @param summary one sentence
 * @param markdown headings from the second level down
 */
public record PracticeText(Category category, String summary, String markdown) {
  private static final List<PracticeText> ALL =
      Arrays.stream(Category.values()).map(PracticeText::read).toList();

  /** One for each category, in their order. */
  public static List<PracticeText> all() {
    return ALL;
  }

  public static PracticeText of(Category category) {
    return ALL.stream().filter(text -> text.category() == category).findFirst().orElseThrow();
  }

  private static PracticeText read(Category category) {
    FrontMatter text = FrontMatter.parse(file("practice/" + category.id() + ".md"));
    String summary = text.fields().get("summary");
    if (summary == null || !category.id().equals(text.fields().get("category"))) {
      throw new IllegalStateException("practice/" + category.id() + ".md lacks its front matter");
    }
    return new PracticeText(category, summary, text.body().strip());
  }

  private static String file(String path) {
    try (InputStream in = PracticeText.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
