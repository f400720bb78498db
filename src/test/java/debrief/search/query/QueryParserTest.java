package debrief.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is understood as something, and what PostgreSQL gets is well formed. */
class QueryParserTest {
  /** Words between quotes with operators between, and brackets. */
  private static final Pattern WELL_FORMED =
      Pattern.compile("(?:'[\\p{L}\\p{N}]+'(?::\\*)?|[()&|! ]|<->)*+");

  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "-",
          "--",
          ":",
          "service:",
          "before:",
          "is:open",
          "k8s",
          "out of memory",
          "(",
          ")",
          "&",
          "|",
          "!",
          "<->",
          "*",
          "'",
          "\\",
          "%",
          "証明書",
          "שלום עולם",
          "é",
          "İ",
          "🫖",
          " ",
          "\n",
          "ß",
          "(a+)+$",
          "a",
          "the",
          "-word",
          "foo:bar",
          "\u202e",
          "\ud83d",
          "0",
          "");

  private final QueryParser parser = new QueryParser(Synonyms.with("till = point of sale"));

  private static List<String> typed(List<Term> terms) {
    return terms.stream().map(Term::typed).toList();
  }

  @Test
  void wordsPhrasesExclusionsAndFiltersAreToldApart() {
    SearchQuery query =
        parser.parse(
            "pool \"Connection  refused\" -retries -\"by hand\" service:\"card vault\" is:open");
    assertThat(typed(query.wanted())).containsExactly("pool", "Connection  refused");
    assertThat(typed(query.excluded())).containsExactly("retries", "by hand");
    assertThat(query.filters()).containsEntry("service", "card vault").containsEntry("is", "open");
    assertThat(query.exact(SearchQuery.Reach.all))
        .isEqualTo(
            "((('pool')) & (('connection' <-> 'refused'))) & !(('retries')) & !(('by' <-> 'hand'))");
  }

  @Test
  void theLastWordMayGoOnUnlessABlankFollows() {
    assertThat(parser.parse("conn").exact(SearchQuery.Reach.all)).contains("'conn':*");
    assertThat(parser.parse("conn ").exact(SearchQuery.Reach.all)).doesNotContain(":*");
    assertThat(parser.parse("\"conn\"").exact(SearchQuery.Reach.all)).doesNotContain(":*");
  }

  @Test
  void severalWordsThatAreOneThingGoTogether() {
    assertThat(typed(parser.parse("the till broke").wanted()))
        .containsExactly("the", "till", "broke");
    assertThat(parser.parse("broken point of sale ").wanted().get(1).alternatives())
        .containsExactly(List.of("point", "of", "sale"), List.of("till"));
  }

  @Test
  void anUnknownFilterIsTwoWords() {
    SearchQuery query = parser.parse("foo:bar");
    assertThat(query.filters()).isEmpty();
    assertThat(query.wanted().get(0).words()).containsExactly("foo", "bar");
  }

  @Test
  void aCorrectedQueryKeepsWhatWasNotWrong() {
    SearchQuery query = parser.parse("refnds \"as is\" -slow service:checkout");
    assertThat(query.spelled(java.util.Map.of("refnds", List.of("refunds"))))
        .isEqualTo("refunds \"as is\" -slow service:checkout");
    assertThat(query.spelled(java.util.Map.of())).isNull();
  }

  @Test
  void whateverIsTypedIsWellFormedAndBounded() {
    Random random = new Random(20261130);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? " " : "");
      }
      SearchQuery query = parser.parse(text.toString());
      assertThat(query.wanted().size() + query.excluded().size())
          .isLessThanOrEqualTo(QueryParser.MOST_TERMS);
      for (SearchQuery.Reach reach : SearchQuery.Reach.values()) {
        if (query.hasWords()) {
          assertThat(query.exact(reach))
              .as(text.toString())
              .matches(WELL_FORMED)
              .doesNotContain("()");
          assertThat(query.loose(reach)).as(text.toString()).matches(WELL_FORMED);
        }
      }
      assertThat(query.filters().keySet()).isSubsetOf(QueryParser.FILTERS);
    }
  }

  /** A text finds itself: what is indexed and what is asked for are folded alike. */
  @Test
  void textAndQueryAreFoldedAlike() {
    Random random = new Random(7);
    String letters = "aZéÅßøİıｗ証明か゛がبתกดé9 ";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(WordFolding.words(text.toString(), 100))
          .containsAll(
              WordFolding.sought(text.toString(), 100).stream()
                  .filter(w -> w.length() > 1)
                  .toList());
      assertThat(WordFolding.fold(WordFolding.fold(text.toString())))
          .isEqualTo(WordFolding.fold(text.toString()));
    }
  }

  /** The mark that makes a vowel long belongs to the word, so any part of it is a pair in both. */
  @ParameterizedTest
  @ValueSource(strings = {"\u30a8\u30e9\u30fc", "\u30c7\u30fc\u30bf", "\u30b5\u30fc\u30d0\u30fc"})
  void aLongVowelCutsNoWord(String word) {
    List<String> inText = WordFolding.words("\u300c" + word + "\u300d \u306e" + word, 100);
    assertThat(inText).containsAll(WordFolding.sought(word, 100));
    assertThat(WordFolding.sought(word, 100)).hasSize(word.length() - 1);
  }
}
