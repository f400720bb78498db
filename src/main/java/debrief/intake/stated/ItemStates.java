package debrief.intake.stated;

import debrief.text.word.WordTable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an item is done, or will not be done, by what its document says of it. */
public final class ItemStates {
  /** A longer text is no mark, and is not looked through for one. */
  private static final int LONGEST = 2_000;

  private static final Pattern DONE =
      Pattern.compile(
          "(?s).*(?:\\(\\s*done\\b(?!\\s+(?:by|when|if|in|once|before)\\b).*|\\*\\*\\s*done\\b.*|\\bDONE\\b.*"
              + "|✅.*|☑.*|:white_check_mark:.*|\\[done].*)|^~~.*~~[^\\w~]*+$"
              + "|(?i).*\\s[–—-]{1,2}\\s(?:done|completed?|finished|erledigt|fait|hecho)(?: in [^.]{1,40})?\\.?",
          Pattern.UNICODE_CASE);
  private static final Pattern DONE_GROUP =
      Pattern.compile(
          "(?i)\\((?:all |already )?(?:completed?|done|finished|erledigt)\\)\\W*$|^(?:completed|done|already done|erledigt)\\b.{0,20}");
  private static final Pattern DONE_STATE =
      Pattern.compile("(?iu)\\W*(?:" + words("DONE") + ")(?!\\p{L}).*", Pattern.DOTALL);

  private static final String NEVER = words("DECLINED");
  private static final int ANY = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Pattern DECLINED_STATE =
      Pattern.compile("[^\\p{L}]*(?:" + NEVER + ")(?!\\p{L}).*", ANY);
  private static final Pattern DECLINED_GROUP =
      Pattern.compile(
          "[^\\p{L}]*(?:" + NEVER + ")(?:\\s+(?:items?|actions?|action items?|ideas))?[^\\p{L}]*",
          ANY);

  /** In brackets or bold, or at either end behind or before a mark. */
  private static final Pattern DECLINED =
      Pattern.compile(
          "[(\\[（]\\s*(?<in>(?:"
              + NEVER
              + ")(?:(?:\\s*[,;:.–—-]|\\s+(?:by|since|because|as|for|in favou?r of|after|due to|on)\\b)"
              + "[^()\\[\\]（）]{0,300})?)\\s*[)\\]）]"
              + "|^\\W{0,6}(?<first>(?:"
              + NEVER
              + "))\\W{0,3}[:：—–]"
              + "|(?:\\s[-—–]+|[:：→]|\\*\\*)\\s*(?<last>(?:"
              + NEVER
              + "))[*_.!\\s]*$",
          ANY);

  private ItemStates() {}

  /** With either apostrophe. */
  private static String words(String kind) {
    return WordTable.alternatives("/debrief/intake/stated/item-states.txt", kind)
        .replace("'", "\\E['’]\\Q");
  }

  /** Whether a line says that it is done. */
  public static boolean done(String line) {
    return DONE.matcher(line).matches();
  }

  /** Whether all below a heading is done. */
  public static boolean doneBelow(String heading) {
    return DONE_GROUP.matcher(heading).find();
  }

  /** Whether the cell for the state says so. */
  public static boolean doneIn(String cell) {
    return DONE_STATE.matcher(cell).matches();
  }

  /** The words of a line that say it will not be done; null where none do. */
  public static @Nullable String declined(String line) {
    Matcher found = DECLINED.matcher(line);
    if (line.length() > LONGEST || !found.find()) {
      return null;
    }
    for (String part : List.of("in", "first", "last")) {
      if (found.group(part) != null) {
        return found.group(part).strip();
      }
    }
    return null;
  }

  /** The words of a heading that say so of all below it. */
  public static @Nullable String declinedBelow(String heading) {
    return heading.length() <= LONGEST && DECLINED_GROUP.matcher(heading).matches()
        ? heading.strip()
        : null;
  }

  /** The words of the cell for the state that say so. */
  public static @Nullable String declinedIn(String cell) {
    return cell.length() <= LONGEST && DECLINED_STATE.matcher(cell).matches() ? cell.strip() : null;
  }
}
