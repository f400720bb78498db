package debrief.intake.format;

import java.util.regex.Pattern;

/**
 * Markdown with components: what is code around the text becomes a comment, or goes with its tag.
 */
final class Mdx {
  private static final Pattern MODULE =
      Pattern.compile(
          "(?:import\\s[^\\n]{0,500}\\sfrom\\s+['\"][^'\"]{1,300}['\"];?"
              + "|import\\s+['\"][^'\"]{1,300}['\"];?|export\\s+(?:const|default|let|function)\\b.*)");
  private static final Pattern COMPONENT =
      Pattern.compile("\\s{0,12}</?[A-Z][\\w.]{0,60}(?:\\s[^<>]{0,1000})?/?>\\s*");
  private static final Pattern COMMENT =
      Pattern.compile("\\{/\\*(.{0,2000}?)\\*/\\}", Pattern.DOTALL);

  private Mdx() {}

  static String markdown(String text) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (String line : COMMENT.matcher(text).replaceAll("<!--$1-->").split("\\R", -1)) {
      code ^= line.strip().startsWith("```");
      if (!code && MODULE.matcher(line).matches()) {
        out.append("<!-- ").append(line.replace("--", "—")).append(" -->\n");
      } else {
        out.append(!code && COMPONENT.matcher(line).matches() ? "" : line).append('\n');
      }
    }
    return JsonFrontMatter.asYaml(out.toString());
  }
}
