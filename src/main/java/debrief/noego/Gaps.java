package debrief.noego;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rewrite leaves for its writer to say, such as {@code [… what the screen showed]}: readers
 * would not know what to make of it, so a text that still has one is not ready for them.
 */
public final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\[… [^\\]\\[\n]{1,200}\\]");

  private Gaps() {}

  /** The gaps that a text still has, in its order. */
  public static List<String> in(String markdown) {
    return GAP.matcher(markdown).results().map(found -> found.group()).toList();
  }
}
