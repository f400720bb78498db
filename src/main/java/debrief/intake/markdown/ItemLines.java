package debrief.intake.markdown;

import debrief.intake.action.LineIntent;
import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.stated.ActionLabels;
import debrief.intake.stated.ActionVerbs;
import debrief.text.Markdown;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What lines of a section of actions are: an item, where it ends, the label of a group. */
final class ItemLines {
  private static final int LONGEST_LABEL = 60;
  private static final Pattern BOLD =
      Pattern.compile("\\s{0,3}(?:\\*\\*|__)([^*_]{2,80}?)(?:\\*\\*|__):?\\s*");
  private static final Pattern BOLD_LEAD =
      Pattern.compile("\\s{0,3}\\*\\*([^*]{3,120})\\*\\*[.:]?\\s+\\S");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,3}[.)]\\s.*");
  private static final Pattern BOX = Pattern.compile("\\[[ xX]]\\s.*");
  private static final Pattern BOLD_ONLY = Pattern.compile("\\*\\*[^*]{2,60}\\*\\*:?");
  private static final Pattern LABELLED =
      Pattern.compile("\\*\\*[^*]{2,40}(?:\\*\\*\\s?:|:\\s?\\*\\*)\\s*\\S");
  private static final Pattern SENTENCE = Pattern.compile(".*[.!?:;。…][*_)\"']{0,3}");
  private static final Pattern NOTHING =
      Pattern.compile("(?i)\\W*+(?:none|n/a|na|tbd|todo|nothing)?+\\W*+(?:yet)?+\\W*+");
  private static final Pattern ANSWER = Pattern.compile("(?i)(?:yes|no|not really|unknown)\\b.*");

  /** {@code ### 1) Alert on latency @kim [detect]}: a step whose detail stands below it. */
  static final Pattern STEP =
      Pattern.compile(
          "#?\\d{1,2}[.):]\\s+(?<words>.{3,300}?)(?:\\s+(?:by\\s+)?`?@(?<owner>[\\w-]{2,39})`?(?:\\s*\\[[^\\]]{1,20}])?)?\\s*");

  private ItemLines() {}

  /** Elsewhere it tells of the response, and among items it may name a kind of them. */
  static boolean responds(String heading) {
    HeadingMap place = HeadingMap.of(heading);
    return place != null && place.key().equals("how-we-responded");
  }

  /**
   * The label of the items that follow: a bold line, or a short one with a colon; null for none.
   */
  static @Nullable String label(List<Line> lines, int at) {
    Line line = lines.get(at);
    int next = at + 1;
    while (next < lines.size() && lines.get(next).blank()) {
      next++;
    }
    boolean headed = next < lines.size() && (lines.get(next).bullet() || lines.get(next).row());
    if (!headed || line.code() || line.blank() || line.bullet()) {
      return null;
    }
    Matcher bold = BOLD.matcher(line.text());
    return bold.matches() ? Markdown.plain(bold.group(1)).strip() : group(line.text().strip());
  }

  /** Words that are short, end with a colon and order nothing; null for others. */
  static @Nullable String group(String words) {
    String plain = words.length() > 4 * LONGEST_LABEL ? words : Markdown.plain(words).strip();
    boolean label = plain.endsWith(":") && plain.length() <= LONGEST_LABEL;
    return label && !ActionVerbs.starts(plain) ? plain : null;
  }

  /** The same of a bullet with bullets below it, or of one that is a name. */
  static @Nullable String group(List<Line> lines, int at, int end) {
    int next = at + 1;
    while (next < end && lines.get(next).blank()) {
      next++;
    }
    if (next >= end || !lines.get(next).bullet()) {
      return null;
    }
    String words = lines.get(at).words();
    String plain = words.length() > 4 * LONGEST_LABEL ? words : Markdown.plain(words).strip();
    if (ActionLabels.person(plain) != null) {
      return plain;
    }
    boolean bold = BOLD_ONLY.matcher(words.strip()).matches();
    if (bold && !ActionVerbs.starts(plain) && mostly(lines, next, end)) {
      return plain;
    }
    String group = group(words);
    boolean kind = group != null && (ActionLabels.kind(group) || below(lines, next, end));
    return kind ? group : null;
  }

  /** Whether most bullets below another say what is to be done. */
  private static boolean mostly(List<Line> lines, int from, int end) {
    List<Line> bullets = lines.subList(from, end).stream().filter(Line::bullet).toList();
    long works = bullets.stream().filter(line -> LineIntent.works(line.words())).count();
    return works * 2 > bullets.size();
  }

  /**
   * Whether a bullet below another says what is to be done, so that the other is no item itself.
   */
  private static boolean below(List<Line> lines, int from, int end) {
    return lines.subList(from, end).stream()
        .anyMatch(line -> line.bullet() && LineIntent.works(line.words()));
  }

  /**
   * Where the item that begins here ends: before the next bullet at its level, or a paragraph that
   * stands by itself.
   */
  static int end(List<Line> lines, int start) {
    int indent = lines.get(start).indent();
    int i = start + 1;
    boolean gap = false;
    for (; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean deeper = line.blank() || line.code() || line.indent() > indent;
      if (!deeper && (line.bullet() || gap || line.row())) {
        break;
      }
      gap = line.blank();
    }
    while (i > start + 1 && lines.get(i - 1).blank()) {
      i--;
    }
    return i;
  }

  /** The same where items are numbered, and bullets of their level are detail of them. */
  static int numberedEnd(List<Line> lines, int start) {
    int last = -1;
    for (int i = start + 1; i < lines.size() && !numbered(lines.get(i)); i++) {
      last = lines.get(i).bullet() ? i : last;
    }
    int end = end(lines, start);
    return last < 0 ? end : Math.max(end, end(lines, last));
  }

  static boolean numbered(Line line) {
    return !line.code() && line.indent() < 3 && NUMBER.matcher(line.text()).matches();
  }

  /** Whether a list numbers its items and only sets detail as bullets. */
  static boolean numbers(List<Line> lines) {
    List<Line> bullets = lines.stream().filter(Line::bullet).toList();
    return !bullets.isEmpty()
        && numbered(bullets.get(0))
        && bullets.stream().filter(ItemLines::numbered).count() > 1;
  }

  static int paragraphEnd(List<Line> lines, int start) {
    int i = start + 1;
    while (i < lines.size() && !lines.get(i).blank() && !lines.get(i).code()) {
      i++;
    }
    return i;
  }

  static boolean listless(List<Line> lines) {
    return lines.stream().noneMatch(line -> line.bullet() || line.row());
  }

  /** The words of a numbered step; others as they are. */
  static String unnumbered(String heading) {
    Matcher numbered = STEP.matcher(heading);
    return numbered.matches() ? numbered.group("words") : heading;
  }

  /** Where what stands below a label ends: before the next one. */
  static int labelEnd(List<Line> lines, int at) {
    int end = at + 1;
    while (end < lines.size() && label(lines, end) == null) {
      end++;
    }
    return end;
  }

  /** Where the first paragraph of an item ends: the item itself, whatever its line ends. */
  static int headEnd(List<Line> lines) {
    int head = 1;
    while (head < lines.size()
        && !lines.get(head).blank()
        && !lines.get(head).bullet()
        && !lines.get(head).code()) {
      head++;
    }
    return head;
  }

  /** Whether words stand for no item: "None yet". */
  static boolean nothing(String words) {
    return NOTHING.matcher(words).matches();
  }

  /** Whether they are sentences, and no list. */
  static boolean tell(List<Line> lines) {
    return listless(lines) && lines.stream().anyMatch(line -> !line.blank());
  }

  /** Whether each line of a paragraph is an item by itself: most of them order something. */
  static boolean orders(List<Line> paragraph) {
    if (paragraph.stream().allMatch(line -> LABELLED.matcher(line.text().strip()).lookingAt())) {
      return false;
    }
    long orders = paragraph.stream().filter(line -> orders(line, paragraph.size())).count();
    boolean lines =
        paragraph.stream().allMatch(line -> line.text().strip().matches("(?s)\\[?[^\\p{Ll}\\[].*"));
    return paragraph.size() == 1 ? orders == 1 : lines && orders * 2 >= paragraph.size();
  }

  /** A sentence by itself orders only where it begins so; one of several says it in other ways. */
  private static boolean orders(Line line, int lines) {
    return ActionVerbs.starts(line.text()) || (lines > 1 && LineIntent.orders(line.text()));
  }

  /** Whether a paragraph is one item: a short line that is no sentence and no answer. */
  static boolean bare(List<Line> paragraph) {
    String words = paragraph.get(0).text().strip();
    return !words.startsWith("<!--")
        && !LABELLED.matcher(words).lookingAt()
        && !words.startsWith(">")
        && !words.startsWith("![")
        && !words.startsWith("<img")
        && words.length() <= 140
        && !ANSWER.matcher(words).matches()
        && (BOX.matcher(words).matches()
            || (!SENTENCE.matcher(words).matches() && !goesOn(paragraph)));
  }

  /** The bold words with which a paragraph begins and does not end; empty for none. */
  static String boldLead(List<Line> paragraph) {
    String first = paragraph.get(0).text();
    Matcher lead = BOLD_LEAD.matcher(first);
    // "Reviewed: no" says something of the paper.
    boolean more = paragraph.size() > 1 && LABELLED.matcher(paragraph.get(1).text()).lookingAt();
    return lead.lookingAt() && !more ? lead.group(1) : "";
  }

  /** Whether a sentence goes on over several lines until its end. */
  private static boolean goesOn(List<Line> paragraph) {
    String last = paragraph.get(paragraph.size() - 1).text().strip();
    return paragraph.size() > 1
        && paragraph.get(0).text().strip().contains(". ")
        && SENTENCE.matcher(last).matches();
  }
}
