package debrief.action.list;

import debrief.access.Viewer;
import debrief.db.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by an owner that a list asks for. Names and addresses are given by their keys.
 *
 * @param named names and addresses that the asked owner may be written by
 * @param words what any word of a written owner begins with, as a text search query; null for none
 * @param own the viewer's own name and address
 */
record Owners(List<String> named, @Nullable String words, List<String> own) {

  /** Whoever is not told an owner finds nothing by one, however few there are. */
  void choose(Where where, Viewer viewer, ActionFilter filter) {
    boolean told = viewer.seesTeamText();
    String[] spellings = named.toArray(String[]::new);
    if (filter.owner() != null && !told) {
      where.andIf(true, "false");
    } else if (filter.owner() != null && words == null) {
      where.and("name_key(a.owner) = any(:owners)", "owners", spellings);
    } else if (filter.owner() != null) {
      where
          .and(
              "(name_key(a.owner) = any(:owners) or to_tsvector('simple',"
                  + " name_key(translate(coalesce(a.owner, ''), '@.-_+/', '      ')))"
                  + " @@ to_tsquery('simple', :ownerWords))",
              "owners",
              spellings)
          .values()
          .put("ownerWords", words);
    }
    if (filter.whose() == ActionFilter.Whose.me) {
      where
          .andIf(!told, "false")
          .and("name_key(a.owner) = any(:own)", "own", own.toArray(String[]::new));
    } else if (filter.whose() == ActionFilter.Whose.myTeams) {
      where.and("a.team = any(:myTeams)", "myTeams", viewer.teams().toArray(String[]::new));
    }
  }
}
