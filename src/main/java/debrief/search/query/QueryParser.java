package debrief.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed. There is nothing that it refuses: a quote that is not closed ends with the
 * text, a minus before no word says nothing, and a filter that there is not is two words.
 */
public final class QueryParser {
  /** More words than these are not looked for. */
  public static final int MOST_TERMS = 16;

  /** The filters that can be typed. */
  public static final Set<String> FILTERS =
      Set.of("service", "principle", "severity", "before", "after", "is", "kind");

  private static final int MOST_WORDS_OF_A_PHRASE = 12;
  private static final int LONGEST_SYNONYM = 4;
  private static final int SHORTEST_PREFIX = 3;

  /** A minus, a filter's name with its colon, and a text between quotes or without blanks. */
  private static final Pattern PIECE =
      Pattern.compile("(-?)(?:([A-Za-z]{2,20}):)?(?:[\"“”„]([^\"“”„]*)[\"“”„]?|([^\\s\"“”„]+))");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern MARKED_VERSION = Pattern.compile("v\\d{1,6}");

  private final Synonyms synonyms;
  private final Set<String> filters;

  public QueryParser(Synonyms synonyms) {
    this(synonyms, FILTERS);
  }

  /**
   * @param filters those of {@link #FILTERS} that are filters here; others are words
   */
  public QueryParser(Synonyms synonyms, Set<String> filters) {
    this.synonyms = synonyms;
    this.filters = Set.copyOf(filters);
  }

  /** A piece of the query before synonyms are looked for. */
  private record Piece(String typed, List<String> words, boolean quoted) {}

  public SearchQuery parse(@Nullable String typed) {
    String text = typed == null ? "" : typed;
    List<Piece> wanted = new ArrayList<>();
    List<Term> excluded = new ArrayList<>();
    Map<String, String> chosen = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    Set<String> leftOut = new LinkedHashSet<>();
    Matcher matcher = PIECE.matcher(text);
    boolean tooMany = false;
    while (matcher.find()) {
      String name = matcher.group(2) == null ? null : matcher.group(2).toLowerCase(Locale.ROOT);
      boolean quoted = matcher.group(3) != null;
      String said = quoted ? matcher.group(3) : matcher.group(4);
      if (name != null && filters.contains(name)) {
        if (!said.isBlank() && !takes(chosen, matcher.group(1), name, said.strip())) {
          leftOut.add(matcher.group().strip());
        }
        continue;
      }
      if (name != null && !said.startsWith("/") && !said.startsWith(":")) {
        unknown.add(name);
      }
      String whole = name == null ? said : matcher.group(2) + " " + said;
      List<String> words = WordFolding.sought(whole, MOST_WORDS_OF_A_PHRASE);
      if (words.isEmpty()) {
        continue;
      }
      if (wanted.size() + excluded.size() >= MOST_TERMS) {
        tooMany = true;
      } else if (matcher.group(1).isEmpty()) {
        wanted.add(new Piece(whole.strip(), words, quoted));
      } else {
        excluded.add(new Term(whole.strip(), List.of(words), quoted, false));
      }
    }
    List<Term> terms = terms(wanted, goesOn(text));
    return new SearchQuery(
        terms, excluded, chosen, List.copyOf(unknown), List.copyOf(leftOut), tooMany);
  }

  private static boolean goesOn(String text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }

  /** Of each filter the first value, and none is excluded. */
  private static boolean takes(
      Map<String, String> filters, String minus, String name, String value) {
    return minus.isEmpty() && filters.putIfAbsent(name, value) == null;
  }

  private List<Term> terms(List<Piece> pieces, boolean goesOn) {
    List<Term> terms = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int length = longestKnown(pieces, at);
      List<Piece> part = pieces.subList(at, at + length);
      List<String> words = part.stream().flatMap(piece -> piece.words().stream()).toList();
      Piece first = part.get(0);
      at += length;
      boolean last = at == pieces.size() && goesOn && !first.quoted();
      List<List<String>> alternatives = new ArrayList<>(List.of(words));
      alternatives.addAll(synonyms.of(words));
      alternatives.addAll(versions(words));
      terms.add(
          new Term(
              String.join(" ", part.stream().map(Piece::typed).toList()),
              alternatives,
              first.quoted(),
              last && words.get(words.size() - 1).length() >= SHORTEST_PREFIX));
    }
    return terms;
  }

  /** A version is found with its {@code v} and without: {@code v2.4.17}, {@code 2.4.17}. */
  private static List<List<String>> versions(List<String> words) {
    String first = words.get(0);
    boolean marked = MARKED_VERSION.matcher(first).matches();
    boolean bare = words.size() > 1 && NUMBER.matcher(first).matches();
    if (!marked && !bare) {
      return List.of();
    }
    List<String> other = new ArrayList<>(words);
    other.set(0, marked ? first.substring(1) : "v" + first);
    return List.of(other);
  }

  /** How many pieces from here on are one thing that goes by another name too; at least 1. */
  private int longestKnown(List<Piece> pieces, int at) {
    List<String> words = new ArrayList<>();
    int longest = 1;
    for (int i = at; i < Math.min(pieces.size(), at + LONGEST_SYNONYM); i++) {
      if (pieces.get(i).quoted()) {
        break;
      }
      words.addAll(pieces.get(i).words());
      if (!synonyms.of(words).isEmpty()) {
        longest = i - at + 1;
      }
    }
    return longest;
  }
}
