package debrief.search.document;

import debrief.text.Markdown;
import java.util.ArrayList;
import java.util.List;

/** The rows of one subject, gathered: the whole comes first and has the words of all. */
final class Documents {
  /** Of a section or an entry; the whole has more of it. */
  private static final int LONGEST_PART = 100_000;

  private static final int LONGEST_WHOLE = 300_000;

  /** More parts than these are found by the whole alone. */
  private static final int MOST_PARTS = 2_000;

  private final SearchDocument.About about;
  private final List<SearchDocument> parts = new ArrayList<>();
  private final StringBuilder all = new StringBuilder();
  private final StringBuilder strong = new StringBuilder();

  Documents(SearchDocument.About about) {
    this.about = about;
  }

  /** A section or an entry, in Markdown; without a word it is none. */
  void add(String kind, String title, String markdown, String anchor) {
    String text = plain(markdown);
    if (text.isBlank() && (title.isBlank() || kind.equals("section"))) {
      return;
    }
    if (parts.size() < MOST_PARTS) {
      parts.add(new SearchDocument(about, parts.size() + 1, kind, title, "", "", text, anchor));
    }
    say(title);
    say(text);
  }

  /** The same of what says much in few words. */
  void addStrong(String kind, String title, String markdown, String anchor) {
    add(kind, title, markdown, anchor);
    strong.append(title).append('\n');
  }

  /** Words of the whole that no part says. */
  void say(String text) {
    if (all.length() < LONGEST_WHOLE && !text.isBlank()) {
      all.append(text.strip()).append('\n');
    }
  }

  /** Names by which the whole is found. */
  void name(List<String> names) {
    names.forEach(name -> strong.append(name).append('\n'));
  }

  /** All rows. */
  List<SearchDocument> under(String kind, String title, String summary) {
    List<SearchDocument> rows = new ArrayList<>();
    String body = summary.isBlank() ? all.toString() : summary.strip() + "\n" + all;
    rows.add(new SearchDocument(about, 0, kind, title, summary, strong.toString(), body, ""));
    rows.addAll(parts);
    return rows;
  }

  static String plain(String markdown) {
    String text = markdown.length() > LONGEST_PART ? markdown.substring(0, LONGEST_PART) : markdown;
    return Markdown.plain(text).replace('\0', ' ').strip();
  }
}
