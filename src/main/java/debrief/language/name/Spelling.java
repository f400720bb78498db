package debrief.language.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How else a word of a name is written: with two letters for one (Mueller), in letters of another
 * script that look the same, with an ending.
 */
final class Spelling {
  private static final String TWO_FOR_ONE = "ü=ue ö=oe ä=ae ø=oe å=aa";

  /** Small and large letters that are taken for Latin ones, each in front of the Latin one. */
  private static final String ALIKE =
      "аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwӏlАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSԚQԜWҮYҺHӀI"
          + "οoαaνvρpιiυuγyκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

  /** Those that pass only among Latin letters. */
  private static final String ALIKE_AMONG_LATIN = "кkмmтtвbнhгrзeпnиuτtχxηnεeωwσoβbμuζz";

  private static final String OTHERS = "\\p{IsCyrillic}\\p{IsGreek}";
  private static final Pattern OTHER = Pattern.compile("[" + OTHERS + "]");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  /** Of nouns and adjectives in the languages that are written so, without accents. */
  private static final Set<String> ENDINGS =
      Set.of(
          ("а я у ю е и ы о і ј ь ом ем ім им ым ам ям ах ях их ых ою ею ии ыи ои"
                  + " еи ая яя ую юю ее ое ие ые ье ья ью ию ия ові еві єві ого его ьго ому"
                  + " ему ьому ыми ими ами ями ов ев ів єв ове еве ін ин ина ину ине ины та"
                  + " то те ът ят ју ова ово ови ева ево июе ієї ією")
              .split(" "));

  private static final int SHORTEST_WITH_ENDINGS = 4;
  private static final int LONGEST_ENDING = 3;
  private static final String STEM_LESS = "аяоеиыьуюії";

  private Spelling() {}

  /** {@code mueller} for Müller, without accents otherwise; the same as always for most words. */
  static String spelledOut(String text) {
    String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    for (String pair : TWO_FOR_ONE.split(" ")) {
      lower = lower.replace(pair.substring(0, 1), pair.substring(2));
    }
    return Word.folded(lower);
  }

  /** A word of Latin letters among which some of another script stand. */
  static String amongLatin(String text) {
    boolean mixed =
        text.chars().anyMatch(c -> c >= 0x370)
            && OTHER.matcher(text).find()
            && LATIN.matcher(text).find();
    return mixed ? replaced(replaced(text, ALIKE), ALIKE_AMONG_LATIN) : text;
  }

  /** Whether {@link #spelledOut} says more than folding does. */
  static boolean hasTwoForOne(String text) {
    return text.chars().anyMatch(c -> "üöäøåÜÖÄØÅ\u0308\u030A".indexOf(c) >= 0);
  }

  /** What looks Latin throughout; the word itself where a letter does not. */
  static String lookingLatin(String text) {
    String latin = replaced(text, ALIKE);
    return OTHER.matcher(latin).find() ? text : latin;
  }

  private static String replaced(String text, String pairs) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = pairs.indexOf(text.charAt(i));
      latin.append(at >= 0 && at % 2 == 0 ? pairs.charAt(at + 1) : text.charAt(i));
    }
    return latin.toString();
  }

  private static boolean isCyrillic(String word) {
    return !word.isEmpty()
        && word.chars()
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }

  /** What all cases of a name begin with; empty for a word that is not declined. */
  static List<String> stems(String lower) {
    if (!isCyrillic(lower) || lower.length() < SHORTEST_WITH_ENDINGS) {
      return List.of();
    }
    List<String> stems = new ArrayList<>(List.of(lower));
    for (int cut = 1; cut < LONGEST_ENDING; cut++) {
      int end = lower.length() - cut;
      if (end < cut + 2 || STEM_LESS.indexOf(lower.charAt(end)) < 0) {
        break;
      }
      stems.add(lower.substring(0, end));
    }
    int vowel = lower.length() - 2;
    if (lower.length() > SHORTEST_WITH_ENDINGS && "ео".indexOf(lower.charAt(vowel)) >= 0) {
      stems.add(lower.substring(0, vowel) + lower.substring(vowel + 1));
    }
    return stems;
  }

  /** The beginnings of a word in front of what may be an ending, the longest first. */
  static List<String> withoutEnding(String lower) {
    List<String> stems = new ArrayList<>();
    if (isCyrillic(lower)) {
      for (int length = 1; length <= LONGEST_ENDING && lower.length() - length > 2; length++) {
        int cut = lower.length() - length;
        if (ENDINGS.contains(lower.substring(cut))) {
          stems.add(lower.substring(0, cut));
        }
      }
    }
    return stems;
  }
}
