package debrief.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people type into a search field, for {@code websearch_to_tsquery}: there a minus says that a
 * word must not occur. A minus before no word says nothing, and hundreds of them are too much for
 * PostgreSQL.
 */
public final class SearchWords {
  private static final int MOST_CAUSES = 20;

  /** A statement that took longer than it was given. */
  private static final String GAVE_UP = "57014";

  private static final Pattern EMPTY_MINUS = Pattern.compile("-(?![\\p{L}\\p{N}\"])");

  private SearchWords() {}

  /** Whether PostgreSQL gave up on a search; its parser says so without a code of its own. */
  public static boolean areTooMany(Throwable thrown) {
    Throwable t = thrown;
    for (int depth = 0; t != null && depth < MOST_CAUSES; depth++) {
      if (t instanceof SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("54")
            || state.equals(GAVE_UP)
            || (state.equals("XX000") && String.valueOf(e.getMessage()).contains("tsquery"));
      }
      t = t.getCause();
    }
    return false;
  }

  public static String of(String typed) {
    return EMPTY_MINUS.matcher(typed).replaceAll(" ");
  }

  /** The beginnings of words of a name's key, as a text search query; null without any word. */
  public static @Nullable String beginnings(String said) {
    String query =
        Arrays.stream(NameKey.of(said).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty() && word.length() <= 100)
            .limit(20)
            .map(word -> "'" + word + "':*")
            .collect(Collectors.joining(" & "));
    return query.isEmpty() ? null : query;
  }
}
