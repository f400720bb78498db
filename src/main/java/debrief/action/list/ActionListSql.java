package debrief.action.list;

import debrief.access.Access;
import debrief.access.Viewer;
import debrief.action.ActionRow;
import debrief.db.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

interface ActionListSql {

  /** All of them. */
  Access.Listed ALL = from("action_item a");

  /** The same, chosen by what their incidents say. */
  Access.Listed WITH_INCIDENTS =
      from(
          """
          action_item a
          join incident i on i.number = a.incident_number
          left join report r on r.incident_number = a.incident_number and not r.withdrawn
          """);

  private static Access.Listed from(String tables) {
    return new Access.Listed(
        tables, "a.incident_visibility", "a.incident_number", "a.created_at", "a.number");
  }

  /**
   * Where an item stands in a list.
   *
   * @param value what the list is sorted by
   */
  record Place(long key, String value) {}

  /** An account, by whose name or address an item may name its owner. */
  record KnownOwner(String name, String email) {
    /** Both of each, by their keys. */
    static List<String> spellings(List<KnownOwner> owners) {
      List<String> all = new ArrayList<>();
      for (KnownOwner owner : owners) {
        all.add(NameKey.of(owner.name()));
        all.add(NameKey.of(owner.email()));
      }
      return all;
    }
  }

  /** How many incidents name a service, counted no further than {@code most}. */
  @SqlQuery("select count(*) from (<numbers> limit :most) found")
  int incidentsOf(
      @Define("numbers") String numbers,
      @Bind("service") String service,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("<page>")
  List<Place> page(
      @Define("page") String page,
      @BindMap Map<String, Object> values,
      @Bind("after") @Nullable String after,
      @Bind("before") long before,
      @Bind("limit") int limit,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery("<count>")
  int count(
      @Define("count") String count,
      @BindMap Map<String, Object> values,
      @Bind("most") int most,
      @BindMethods("viewer") Viewer viewer);

  @SqlQuery(ActionRow.COLUMNS + "where a.number = any (:numbers) and <visible> and <forViewer>")
  List<ActionRow> rows(@Bind("numbers") long[] numbers, @BindMethods("viewer") Viewer viewer);

  @SqlQuery("select v.name, v.email from viewer_account v where v.id = :id")
  Optional<KnownOwner> account(@Bind("id") String id);

  @SqlQuery("select v.name, v.email from viewer_account v where lower(v.email) = lower(:address)")
  List<KnownOwner> byAddress(@Bind("address") String address);

  @SqlQuery(
      """
      select v.name, v.email from viewer_account v
      where to_tsvector('simple', name_key(translate(v.name || ' ' || v.email, '@.-_+/', '      ')))
        @@ to_tsquery('simple', :words)
      limit :most
      """)
  List<KnownOwner> byWords(@Bind("words") String words, @Bind("most") int most);
}
