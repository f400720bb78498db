package debrief.intake.format;

import java.util.regex.Pattern;

/** Links and code inside a line of reStructuredText. */
final class RestructuredInline {
  private static final Pattern LINK =
      Pattern.compile("`([^`<\\n]{1,300}?)\\s*<([^>\\s]{1,2000})>`__?");
  private static final Pattern REFERENCE = Pattern.compile("(?<!`)`([^`\\n]{1,200})`_(?!_)");
  private static final Pattern ROLE = Pattern.compile(":[a-z][a-z:-]{1,30}:`([^`\\n]{1,300})`");

  static String of(String line) {
    if (line.length() > 20_000) {
      return line;
    }
    String text = ROLE.matcher(line).replaceAll("`$1`");
    text = LINK.matcher(text).replaceAll("[$1]($2)");
    return REFERENCE.matcher(text).replaceAll("[$1]").replace("``", "`");
  }

  private RestructuredInline() {}
}
