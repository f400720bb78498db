package debrief.noego.rule;

/** A rule file that cannot be used; its message names the file, the line and what is wrong. */
public final class BadRuleFile extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadRuleFile(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
