package debrief.language.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Forms of a verb from its base form, for rewrites: {@code test}, {@code testing}, {@code tested}.
 */
public final class Inflection {
  /** Verbs of more than one syllable whose last letter is doubled. */
  private static final Set<String> STRESSED_AT_THE_END =
      WordSet.of(
          "admit begin commit confer control defer forget infer occur omit permit prefer rebut recur refer regret "
              + "submit transfer reset rerun unplug rollback hotswap");

  private static final Map<String, String> PASTS = new HashMap<>();
  private static final Map<String, String> PARTICIPLES = new HashMap<>();

  static {
    PASTS.put("be", "was");
    PARTICIPLES.put("be", "been");
    for (String entry : Lexicon.of("irregular-verbs")) {
      String[] forms = entry.split(" ", -1);
      if (forms.length == 3) {
        PASTS.put(forms[0], forms[1].split("/", -1)[0]);
        PARTICIPLES.put(forms[0], forms[2].split("/", -1)[0]);
      }
    }
  }

  private Inflection() {}

  /** "Testing" of "test". */
  public static String gerund(String base) {
    int dash = base.lastIndexOf('-');
    String verb = base.substring(dash + 1);
    if (verb.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    boolean mute = verb.endsWith("e") && !verb.matches(".*(ee|oe|ye)") && verb.length() > 2;
    return mute ? base.substring(0, base.length() - 1) + "ing" : base + doubled(verb) + "ing";
  }

  /** "Tested" of "test", as in "they tested it". */
  public static String past(String base) {
    String known = PASTS.get(base);
    return known == null ? regular(base) : known;
  }

  /** "Taken" of "take", as in "it was taken". */
  public static String participle(String base) {
    String known = PARTICIPLES.get(base);
    return known == null ? regular(base) : known;
  }

  private static String regular(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.matches(".*[^aeiou]y")) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return base + doubled(base.substring(base.lastIndexOf('-') + 1)) + "ed";
  }

  /** The letter that is written twice: "stop" has one syllable, "commit" ends on its stress. */
  private static String doubled(String verb) {
    boolean short1 =
        verb.matches("[^aeiou]*[aeiou][^aeiouwxy]") || verb.matches("qu[aeiou][^aeiouwxy]");
    return short1 || STRESSED_AT_THE_END.contains(verb) ? verb.substring(verb.length() - 1) : "";
  }

  /** The singular of a regular plural. */
  public static String singular(String lower) {
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    boolean plural =
        lower.endsWith("s")
            && lower.length() > 3
            && !lower.endsWith("ss")
            && !lower.equals("folks")
            && !lower.equals("ops")
            && !lower.equals("us")
            && !lower.endsWith("ops");
    return plural
        ? lower.endsWith("sses")
            ? lower.substring(0, lower.length() - 2)
            : lower.substring(0, lower.length() - 1)
        : lower;
  }
}
