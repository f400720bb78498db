package debrief.search;

import debrief.access.Viewer;
import debrief.search.candidate.VisibleDocuments;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.QueryTimeOut;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Words that occur, and those that a misspelt one may have meant. */
interface SpellingSql {

  /** What {@link #seen} counts by. */
  String HAS_WORD = " and d.words @@ to_tsquery(cast(:language as regconfig), w.query)";

  /**
   * Which of these words the viewer can find anything by. A word that stands only in what is hidden
   * is not among them, so that no suggestion and no lack of one tells of it.
   *
   * @param count how many there are with {@code w.query}, counted no further than one
   */
  @SqlQuery(
      """
      select w.word from unnest(cast(:words as text[]), cast(:queries as text[])) w (word, query)
      where exists (select 1 from search_word s where s.word = w.word and (s.readers or :drafts))
        or (<count>) > 0
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  List<String> seen(
      @Define("count") String count,
      @Bind("words") String[] words,
      @Bind("queries") String[] queries,
      @Bind("language") String language,
      @Bind("most") int most,
      @Bind("drafts") boolean drafts,
      @BindMethods("viewer") Viewer viewer);

  /**
   * Words that resemble this one, of what is open to everybody: a word of something restricted is
   * guessed for nobody, so that no guess and no time tells of it.
   *
   * @param near how it would be spelled with one letter more, less or otherwise
   * @param drafts whether the asker reads what is for those who draft
   */
  @SqlQuery(
      """
      (select word from search_word where word = any (cast(:near as text[]))
        and word !~ '[0-9]' and (readers or :drafts) limit 30)
      union
      (select word from search_word where word % :word and word !~ '[0-9]' and (readers or :drafts)
        order by similarity(word, :word) desc, word limit 20)
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  List<String> resembling(
      @Bind("word") String word, @Bind("near") String[] near, @Bind("drafts") boolean drafts);

  /**
   * Words that begin so, of what is open to everybody.
   *
   * @param pattern for {@code like}
   * @param drafts whether the asker reads what is for those who draft
   */
  @SqlQuery(
      """
      select word from search_word where word like :pattern and (readers or :drafts) limit :most
      """)
  @QueryTimeOut(VisibleDocuments.PATIENCE)
  List<String> beginning(
      @Bind("pattern") String pattern, @Bind("drafts") boolean drafts, @Bind("most") int most);
}
