package debrief.language.name;

import debrief.language.word.Inflection;
import debrief.language.word.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a roster taken apart: without titles, brackets and roles, the given name in front.
 *
 * @param parts the words of the name, of at most eight
 * @param nicknames what stands in quotes or brackets
 * @param handles without their sign, and what stands before the sign of an address
 */
record RosterName(List<Word> parts, List<Word> nicknames, List<String> handles) {
  static final String HYPHENS =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0D";
  static final String APOSTROPHES = "'`’‘‛ʼʹʻ´′‵＇";

  private static final Pattern HYPHEN = Pattern.compile("[" + HYPHENS + "](?=\\p{L})");
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=\\p{L})[" + APOSTROPHES + "](?=\\p{L})");
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|(?<!\\p{L})['‘`‚]([^'‘’`‚]+)['’‘`](?!\\p{L})");
  private static final Pattern BRACKETED = Pattern.compile("[(\\[{<]([^()\\[\\]{}<>]*)[)\\]}>]");
  private static final Pattern CUT = Pattern.compile("[,;/|]|\\s[-–—]\\s");
  private static final Set<String> TITLES =
      Set.of(
          ("dr prof professor doctor mr mrs ms mx miss sir dame lord dipl ing mag herr frau hr fr"
                  + " mme mlle sra drs cand med univ rev ir lic")
              .split(" "));
  private static final Set<String> ENDS =
      Set.of("phd md msc bsc mba jr sr esq ii iii iv ph d m b sc a".split(" "));
  private static final int MOST_PARTS = 8;
  private static final int LONGEST_ABBREVIATION = 4;
  private static final int SHORTEST_OF_ADDRESS = 3;

  static RosterName of(String entry) {
    Set<Word> nicknames = new LinkedHashSet<>();
    List<String> handles = new ArrayList<>();
    String rest = without(QUOTED, entry, true, nicknames, handles);
    rest = without(BRACKETED, rest, false, nicknames, handles);
    List<Word> parts = new ArrayList<>();
    for (Word word : inOrder(rest.isBlank() ? entry : rest)) {
      address(word.lower(), handles);
      if (word.lower().indexOf('@') < 0 && parts.size() < MOST_PARTS) {
        parts.add(word);
      }
    }
    return new RosterName(parts, List.copyOf(nicknames), handles);
  }

  /** What an address or a handle says: for {@code ada.byron@x.example} both names. */
  static RosterName ofAddress(String address) {
    List<String> handles = new ArrayList<>();
    address(Word.folded(address.strip()), handles);
    List<Word> parts = new ArrayList<>();
    for (Word word : words(handles.isEmpty() ? "" : handles.get(0).replaceAll("[^\\p{L}]+", " "))) {
      boolean initial = word.lower().length() < SHORTEST_OF_ADDRESS;
      if (!initial) {
        parts.add(word);
      }
    }
    boolean given = parts.stream().anyMatch(part -> isGiven(part.lower()));
    boolean ordinary =
        parts.stream().allMatch(part -> Names.isOrdinary(part.lower()))
            || parts.stream().anyMatch(RosterName::isRole);
    return new RosterName(
        parts.size() < 2 || (ordinary && !given) ? List.of() : parts, List.of(), handles);
  }

  private static void address(String lower, List<String> handles) {
    int sign = lower.indexOf('@');
    if (sign >= 0) {
      handles.add(sign == 0 ? lower.substring(1) : lower.substring(0, sign));
    }
  }

  private static List<Word> words(String text) {
    String hyphens = HYPHEN.matcher(text).replaceAll("-");
    String signs = APOSTROPHE.matcher(hyphens).replaceAll("'");
    return new ArrayList<>(Names.words(signs, 0, signs.length()));
  }

  private static String without(
      Pattern pattern, String entry, boolean quoted, Set<Word> nicknames, List<String> handles) {
    Matcher matcher = pattern.matcher(entry);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      String within = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      List<Word> words = words(within);
      words.forEach(word -> address(word.lower(), handles));
      boolean last = matcher.end() == entry.length();
      words.removeIf(word -> word.lower().indexOf('@') >= 0);
      if (quoted || (words.size() == 1 && isNickname(words.get(0), last))) {
        nicknames.addAll(words);
      }
      matcher.appendReplacement(rest, " ");
    }
    return matcher.appendTail(rest).toString().strip();
  }

  private static boolean isNickname(Word word, boolean last) {
    boolean plain = Character.isUpperCase(word.text().charAt(0)) || Unspaced.in(word.text());
    return isGiven(word.lower())
        || (plain && !isAbbreviation(word) && !isRole(word) && !(last && isOrdinary(word)));
  }

  /** The words of a name, the given name in front where a comma says that it stands behind. */
  private static List<Word> inOrder(String name) {
    String[] stretches = CUT.split(name);
    List<Word> words = bare(words(stretches.length == 0 ? "" : stretches[0]));
    boolean comma = name.indexOf(',') > 0 && name.indexOf(',') == stretches[0].length();
    List<Word> behind = bare(words(stretches.length > 1 ? stretches[1] : ""));
    boolean alone = words.size() < 2;
    boolean told =
        behind.isEmpty()
            || behind.stream().anyMatch(RosterName::isRole)
            || (!isUpper(name) && behind.stream().anyMatch(RosterName::isAbbreviation))
            || (!alone && (!comma || behind.stream().allMatch(RosterName::isOrdinary)));
    if (words.isEmpty() && told) {
      return words(name);
    }
    if (!told) {
      words.addAll(comma ? 0 : words.size(), behind);
    }
    return words;
  }

  /** Without titles in front and degrees behind, unless nothing else would be left. */
  private static List<Word> bare(List<Word> words) {
    List<Word> bare = new ArrayList<>(words);
    while (bare.size() > 1 && TITLES.contains(bare.get(0).lower().replaceAll("[.-].*", ""))) {
      bare.remove(0);
    }
    while (bare.size() > 2 && ENDS.contains(bare.get(bare.size() - 1).lower().replace(".", ""))) {
      bare.remove(bare.size() - 1);
    }
    boolean ends =
        !bare.isEmpty()
            && bare.stream().allMatch(w -> TITLES.contains(w.lower()) || ENDS.contains(w.lower()));
    return ends ? new ArrayList<>() : bare;
  }

  private static boolean isAbbreviation(Word word) {
    return word.text().length() > 1
        && word.text().length() <= LONGEST_ABBREVIATION
        && isUpper(word.text());
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isGiven(String lower) {
    return Lexicon.of("given-names").contains(lower);
  }

  private static boolean isRole(Word word) {
    String one = Inflection.singular(word.lower());
    return Lexicon.of("role-nouns").contains(one)
        || Lexicon.of("departments").contains(word.lower());
  }

  private static boolean isOrdinary(Word word) {
    return Names.isOrdinary(word.lower()) || Names.isOrdinary(Inflection.singular(word.lower()));
  }

  /** The parts of a double name, and of one with an apostrophe; one for every other word. */
  static List<String> pieces(Word word) {
    return List.of(word.text().split("(?<=\\p{L})[-'](?=\\p{L})", -1));
  }

  /** A double name, or one with an apostrophe, written in one; empty for every other word. */
  static Set<String> glued(Word word) {
    String text = String.join("", pieces(word));
    Set<String> glued = new LinkedHashSet<>();
    if (text.length() < word.text().length()) {
      glued.add(Word.folded(text));
      glued.add(Spelling.spelledOut(text));
      glued.removeIf(NameHandles::isMadeWord);
    }
    return glued;
  }

  /** What a word of a name is in a handle. */
  static Set<String> inHandles(Word word) {
    Set<String> ways = new LinkedHashSet<>(List.of(word.lower()));
    ways.add(Spelling.spelledOut(word.text()));
    ways.addAll(glued(word));
    List<String> pieces = pieces(word);
    for (String piece : pieces.size() > 1 ? pieces : List.<String>of()) {
      if (piece.length() >= SHORTEST_OF_ADDRESS) {
        ways.add(Word.folded(piece));
        ways.add(Spelling.spelledOut(piece));
      }
    }
    return ways;
  }
}
