package debrief.intake.stated;

import debrief.text.word.WordTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people call the columns and the groups of their action items; the words stand in a table.
 */
public final class ActionLabels {
  /** A longer cell is no label, and would be looked through once for each of its letters. */
  private static final int LONGEST_LABEL = 80;

  private static final int LONGEST_FIELD = 600;

  private static final String WHAT = words("WHAT");
  private static final String WHO = words("WHO");
  private static final String STATE = words("STATE");
  private static final String DUE = words("WHEN");
  private static final Pattern FIELD =
      Pattern.compile(
          "\\s*(?:[-*+] )?[*_]{0,3}(?:"
              + String.join("|", WHO, STATE, DUE, words("FIELD"))
              + ")(?: (?:date|to|by|for))?[*_]{0,3}\\s?[:：][*_]{0,3}\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PROBLEMS =
      Pattern.compile(
          "(?<!\\p{L})(?:" + words("PROBLEM") + ")(?!\\p{L})|問題|課題",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern GROUP =
      Pattern.compile("(?:" + words("GROUP") + ").*", Pattern.CASE_INSENSITIVE);

  private static final String NAME =
      "(?:[A-Z]{2,3}|@[\\w-]{2,40}|\\p{Lu}\\p{Ll}{1,20}(?: \\p{Lu}[\\p{L}'’-]{1,20})?)";

  /** Words that begin sentences and no names. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:To|The|For|In|On|At|By|How|What|Why|When|Where|We|Our|It|This|These|All|New|Not|No|Yes)\\b");

  /** "JupyterHub" is a thing; a "MacDonald" has two letters less. */
  private static final Pattern PRODUCT = Pattern.compile("\\p{Ll}{3}\\p{Lu}");

  /** One name or several, and what else is said of them. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?<names>"
              + NAME
              + "(?:(?:, ?| ?& ?| ?/ ?| and )"
              + NAME
              + "){0,5})(?:\\s?[(–—-].{0,80})?:?");

  private ActionLabels() {}

  private static String words(String kind) {
    return WordTable.alternatives("/debrief/intake/stated/action-labels.txt", kind);
  }

  /** Whether a heading groups what was found, not what is to be done. */
  public static boolean problem(String heading) {
    return PROBLEMS.matcher(heading).find();
  }

  /** Whether a line says something of the item above it, under a label: {@code - Owner: Kim}. */
  public static boolean field(String line) {
    return FIELD.matcher(line.length() > LONGEST_FIELD ? "" : line + " ").matches();
  }

  /** Whether a label names a kind of work, "Short term" or "Monitoring". */
  public static boolean kind(String label) {
    return GROUP.matcher(label.strip()).matches();
  }

  /**
   * Whose items stand below a heading that is a name, or several; null where it is none, but the
   * name of a kind of work.
   */
  public static @Nullable String person(String heading) {
    Matcher names = NAMES.matcher(heading.strip());
    if (!names.matches() || GROUP.matcher(heading.strip()).matches()) {
      return null;
    }
    boolean all =
        Arrays.stream(names.group("names").split(" and |[,&/]", -1))
            .map(String::strip)
            .noneMatch(
                name ->
                    ActionVerbs.starts(name)
                        || NO_NAME.matcher(name).lookingAt()
                        || PRODUCT.matcher(name).find());
    return all ? names.group("names") : null;
  }

  /** The column of the action itself; -1 for none, as with the others. */
  public static int what(List<String> header) {
    return column(header, WHAT);
  }

  /** The column of the owner. */
  public static int who(List<String> header) {
    return column(header, WHO);
  }

  /** The column that says whether it is done. */
  public static int state(List<String> header) {
    return column(header, STATE);
  }

  /** The column of the day until which it is to be done. */
  public static int when(List<String> header) {
    return column(header, DUE);
  }

  /**
   * Whether a table below the heading of action items is one of them: a column is called so, or it
   * has no names, or its first cells order something.
   */
  public static boolean follows(List<String> header, List<List<String>> rows) {
    boolean named =
        what(header) >= 0 || who(header) >= 0 || state(header) >= 0 || when(header) >= 0;
    long orders =
        rows.stream().filter(row -> row.stream().limit(2).anyMatch(ActionVerbs::starts)).count();
    return named || header.size() < 2 || orders * 2 >= rows.size();
  }

  private static int column(List<String> header, String names) {
    String form = "[^\\p{L}]*(?:.*(?<!\\p{L}))?(?:" + names + ")(?!\\p{L}).*";
    for (int i = 0; i < header.size(); i++) {
      String cell = header.get(i);
      if (cell.length() <= LONGEST_LABEL && cell.toLowerCase(Locale.ROOT).matches(form)) {
        return i;
      }
    }
    return -1;
  }
}
