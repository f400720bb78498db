package debrief.intake.markdown;

import debrief.intake.document.HeadingMap;
import debrief.intake.markdown.ArchivedPostmortem.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects text under our section keys, in the order of the document; a second heading for a key
 * makes both of them sub-headings.
 */
final class SectionBook {
  private static final class Page {
    final List<String> headings = new ArrayList<>();
    final List<StringBuilder> texts = new ArrayList<>();
  }

  private final Map<String, Page> pages = new LinkedHashMap<>();

  /** Begins a text under this heading; an empty heading is ours. */
  void open(String key, String heading) {
    Page page = pages.computeIfAbsent(key, name -> new Page());
    page.headings.add(heading);
    page.texts.add(new StringBuilder());
  }

  /** Adds to the last text of the key, beginning one without a heading where there is none. */
  void add(String key, String markdown) {
    if (markdown.isBlank()) {
      return;
    }
    if (!pages.containsKey(key)) {
      open(key, "");
    }
    List<StringBuilder> texts = Objects.requireNonNull(pages.get(key)).texts;
    StringBuilder text = texts.get(texts.size() - 1);
    text.append(text.length() == 0 ? "" : "\n\n").append(markdown);
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (String key : HeadingMap.HEADINGS.keySet()) {
      Page page = pages.get(key);
      if (page != null) {
        sections.add(section(key, page));
      }
    }
    return sections;
  }

  private static Section section(String key, Page page) {
    String ours = Objects.requireNonNull(HeadingMap.HEADINGS.get(key));
    boolean one = page.headings.size() == 1 && !key.equals(HeadingMap.OTHER.key());
    if (one) {
      String heading = page.headings.get(0);
      return new Section(heading.isEmpty() ? ours : heading, key, page.texts.get(0).toString());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < page.headings.size(); i++) {
      String heading = page.headings.get(i);
      texts.add(((heading.isEmpty() ? "" : "## " + heading + "\n\n") + page.texts.get(i)).strip());
    }
    return new Section(ours, key, String.join("\n\n", texts).strip());
  }
}
