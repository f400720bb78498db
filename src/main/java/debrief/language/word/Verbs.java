package debrief.language.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of verbs: each form that the rules may meet, with its base form. Cheaper than a trained
 * lemmatiser and without its surprises. Both spellings are in it: {@code travelled} and {@code
 * traveled}, {@code prioritise} and {@code prioritize}.
 */
public final class Verbs {
  /** What a form can be. */
  private enum Form {
    base,
    third,
    past,
    participle,
    ing
  }

  private static final Map<String, List<String>> LEMMAS = new HashMap<>();
  private static final Map<String, Set<Form>> FORMS = new HashMap<>();

  static {
    for (String entry : Lexicon.of("irregular-verbs")) {
      String[] parts = entry.split(" ", -1);
      if (parts.length == 3) {
        irregular(parts[0], parts[1], parts[2]);
      } else {
        regular(parts[0]);
      }
    }
    for (String form : WordSet.of("be am is are was were been being 'm 're")) {
      put(form, "be", Form.base);
    }
    put("has", "have", Form.third);
  }

  private Verbs() {}

  public static List<String> lemmas(String lower) {
    return LEMMAS.getOrDefault(lower, List.of());
  }

  public static boolean isParticiple(String lower) {
    return is(lower, Form.participle)
        || (!LEMMAS.containsKey(lower) && lower.length() > 4 && lower.endsWith("ed"));
  }

  public static boolean isPast(String lower) {
    return is(lower, Form.past)
        || (!LEMMAS.containsKey(lower) && lower.length() > 4 && lower.endsWith("ed"));
  }

  public static boolean isThird(String lower) {
    return is(lower, Form.third);
  }

  public static boolean isBase(String lower) {
    return is(lower, Form.base);
  }

  public static boolean isIng(String lower) {
    return is(lower, Form.ing)
        || (lower.length() > 5 && lower.endsWith("ing") && !LEMMAS.containsKey(lower));
  }

  private static boolean is(String lower, Form form) {
    return FORMS.getOrDefault(lower, Set.of()).contains(form);
  }

  private static void irregular(String base, String past, String participle) {
    put(base, base, Form.base);
    put(third(base), base, Form.third);
    Arrays.stream(past.split("/", -1)).forEach(form -> put(form, base, Form.past));
    Arrays.stream(participle.split("/", -1)).forEach(form -> put(form, base, Form.participle));
    ing(base);
  }

  private static void regular(String base) {
    put(base, base, Form.base);
    put(third(base), base, Form.third);
    for (String past : pasts(base)) {
      put(past, base, Form.past);
      put(past, base, Form.participle);
    }
    ing(base);
    if (base.endsWith("ise") && base.length() > 5 && !base.endsWith("vise")) {
      regular(base.substring(0, base.length() - 3) + "ize", base);
    }
  }

  private static void regular(String spelled, String base) {
    put(spelled, base, Form.base);
    put(spelled + "s", base, Form.third);
    put(spelled + "d", base, Form.past);
    put(spelled + "d", base, Form.participle);
    put(spelled.substring(0, spelled.length() - 1) + "ing", base, Form.ing);
  }

  private static String third(String base) {
    if (base.endsWith("y") && !vowel(base, base.length() - 2)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return base.matches(".*(s|x|z|ch|sh|o)") ? base + "es" : base + "s";
  }

  private static List<String> pasts(String base) {
    if (base.endsWith("e")) {
      return List.of(base + "d");
    }
    if (base.endsWith("y") && !vowel(base, base.length() - 2)) {
      return List.of(base.substring(0, base.length() - 1) + "ied");
    }
    return doubles(base)
        ? List.of(base + "ed", base + base.charAt(base.length() - 1) + "ed")
        : List.of(base + "ed");
  }

  private static void ing(String base) {
    if (base.endsWith("ie")) {
      put(base.substring(0, base.length() - 2) + "ying", base, Form.ing);
    } else if (base.endsWith("e") && !base.endsWith("ee")) {
      put(base.substring(0, base.length() - 1) + "ing", base, Form.ing);
    } else {
      put(base + "ing", base, Form.ing);
      if (doubles(base)) {
        put(base + base.charAt(base.length() - 1) + "ing", base, Form.ing);
      }
    }
  }

  private static boolean doubles(String base) {
    int last = base.length() - 1;
    return last > 1
        && !vowel(base, last)
        && vowel(base, last - 1)
        && "wxy".indexOf(base.charAt(last)) < 0;
  }

  private static boolean vowel(String word, int at) {
    return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
  }

  private static void put(String form, String base, Form kind) {
    List<String> known = LEMMAS.getOrDefault(form, List.of());
    if (!known.contains(base)) {
      List<String> more = new ArrayList<>(known);
      more.add(base);
      LEMMAS.put(form, List.copyOf(more));
    }
    FORMS.computeIfAbsent(form, f -> new java.util.HashSet<>()).add(kind);
  }
}
