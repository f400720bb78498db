package debrief.intake.stated;

import debrief.text.time.TimedLine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that a text names in its prose. One inside a link, a path, code or an identifier is the day
 * of something else and is not read.
 */
public final class ProseDates {
  private static final int LONGEST = 200_000;
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "`[^`\\n]{0,300}`|<[^>\\n]{0,300}>|\\]\\([^)\\n]{0,500}\\)|^\\s{0,3}\\[[^\\]\\n]{1,80}\\]:.*$",
          Pattern.MULTILINE);
  private static final Pattern TOKEN = Pattern.compile("\\S+");

  /** What every {@link #NAME} has and few words do. */
  private static final Pattern MAYBE_NAME = Pattern.compile("[\\d/\\\\#]|(?i:www)\\.");

  /** Figures tied to letters that are no month, or an address, or a path. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*://.*|www\\..*|[(\"']?[~.]{0,2}/.*|.*\\\\.*|.*\\d[-_./#](?!(?:jan|feb|m[aä]r|apr|ma"
              + "[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|utc))"
              + "\\p{L}{2,}.*|.*(?<!jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|june|july|sept)"
              + "(?<=\\p{L}{1,40})[-_./#]\\d.*|[vV]\\d+[.-].*|#\\S*|.*\\p{L}\\d{4}-.*");

  /** Days on which somebody wrote, not on which something broke. */
  private static final Pattern OF_THE_PAPER =
      Pattern.compile(
          "(?i)\\b(?:published|updated|reviewed|created|written|due|deadline|posted|revised|last modified|meeting|by|"
              + "veröffentlicht|aktualisiert|erstellt|publicado|actualizado|publié|mis à jour|pubblicato|bijgewerkt)\\b");

  private static final Pattern OF_THE_INCIDENT =
      Pattern.compile(
          "(?im)^\\W{0,6}(?:(?:incident |outage )?(?:date|day)(?: of (?:the )?(?:incident|outage))?|"
              + "start(?:ed)?(?: at| time)?|datum|fecha|"
              + "data|日付|発生日時?)\\W{1,6}(.{4,80})$");

  private ProseDates() {}

  /** The first complete date in the prose of a text. */
  public static Optional<LocalDate> first(String text) {
    return TimedLine.dateIn(prose(text));
  }

  /**
   * The day that a document is most likely about: a labelled one, else the first that is not said
   * to be of the paper itself.
   */
  public static Optional<LocalDate> stated(String text) {
    String prose = prose(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    Matcher label = OF_THE_INCIDENT.matcher(prose);
    while (label.find()) {
      Optional<LocalDate> day = TimedLine.dateIn(label.group(1));
      if (day.isPresent()) {
        return day;
      }
    }
    return prose
        .lines()
        .filter(line -> !OF_THE_PAPER.matcher(line).find())
        .flatMap(line -> TimedLine.dateIn(line).stream())
        .findFirst();
  }

  static String prose(String text) {
    String plain = NO_PROSE.matcher(text).replaceAll(" ");
    return TOKEN
        .matcher(plain)
        .replaceAll(
            token -> isNoProse(token.group()) ? "…" : Matcher.quoteReplacement(token.group()));
  }

  private static boolean isNoProse(String token) {
    return token.length() > 200
        || (MAYBE_NAME.matcher(token).find() && NAME.matcher(token).matches());
  }
}
