package debrief.insight.counted;

import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.insight.LedgerFilter;
import debrief.text.Markdown;
import debrief.trust.Effect;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures of the ledger count, as pages. */
@Path("/")
@Produces(Pages.HTML)
public final class CountedPages {
  private static final int PAGE = 20;
  private static final int WORDS = 300;

  private final CountedLists lists;

  public CountedPages(CountedLists lists) {
    this.lists = lists;
  }

  @GET
  @Path("trust/incidents")
  public Page incidents(
      @Auth Viewer viewer,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("effect") @Nullable String effect,
      @QueryParam("report") @Nullable String report,
      @QueryParam("impact") @Nullable String impact,
      @QueryParam("cursor") @Nullable String cursor) {
    CountedFilter filter =
        lists.filter(
            new LedgerFilter.Asked(service, team, from, to),
            new CountedFilter.Asked(principle, effect, report, impact, null));
    Slice<CountedLists.Counted> slice =
        lists.incidents(viewer, filter, Cursor.decode(cursor), PAGE);
    return new CountedIncidents(
        "Incidents" + about(filter),
        span(filter),
        slice.items().stream().map(Line::of).toList(),
        back(filter),
        pager(filter, "/trust/incidents", cursor, slice));
  }

  @GET
  @Path("trust/promises")
  public Page promises(
      @Auth Viewer viewer,
      @QueryParam("service") @Nullable String service,
      @QueryParam("team") @Nullable String team,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("principle") @Nullable String principle,
      @QueryParam("standing") @Nullable String standing,
      @QueryParam("cursor") @Nullable String cursor) {
    CountedFilter filter =
        lists.filter(
            new LedgerFilter.Asked(service, team, from, to),
            new CountedFilter.Asked(principle, null, null, null, standing));
    Slice<ActionItem> slice = lists.promises(viewer, filter, Cursor.decode(cursor), PAGE);
    return new CountedPromises(
        (filter.standing() == null ? "Promises" : filter.standing().label() + " promises")
            + about(filter),
        span(filter),
        slice.items().stream().map(Promise::of).toList(),
        back(filter),
        pager(filter, "/trust/promises", cursor, slice));
  }

  private static String back(CountedFilter filter) {
    String query = filter.ledger().query();
    return "/trust" + query.substring(0, query.length() - 1);
  }

  private static Pager pager(
      CountedFilter filter, String path, @Nullable String cursor, Slice<?> slice) {
    String query = path + filter.query();
    return Pager.of(cursor, slice, query.substring(0, query.length() - 1), query);
  }

  /** {@code : Security, harmed}. */
  private static String about(CountedFilter filter) {
    String principle =
        filter.principle() == null
            ? ""
            : ": " + Principles.find(filter.principle()).map(Principle::name).orElse("");
    Effect effect = filter.effect();
    String what = effect == null ? "" : ", " + effect.name();
    String report = filter.report() == null ? "" : " " + filter.report() + " a report";
    return principle + what + report + (filter.impact() == null ? "" : ", impact not recorded");
  }

  /** {@code Started from 2026-Q1 to 2026-Q3 (UTC), on checkout, of the team payments}. */
  private static String span(CountedFilter filter) {
    LedgerFilter ledger = filter.ledger();
    return "Incidents that started "
        + (ledger.from().equals(ledger.to())
            ? "in " + ledger.from()
            : "from " + ledger.from() + " to " + ledger.to())
        + " (UTC)"
        + (ledger.service() == null ? "" : ", on " + ledger.service())
        + (ledger.team() == null ? "" : ", of the team " + ledger.team())
        + ".";
  }

  /** An incident in the list. */
  record Line(
      String incident,
      String title,
      String href,
      TimeView started,
      String impact,
      @Nullable Told told) {
    static Line of(CountedLists.Counted counted) {
      String effect = counted.effect();
      return new Line(
          counted.incident(),
          counted.title(),
          counted.report() == null
              ? "/incidents/" + counted.incident()
              : "/reports/" + counted.report(),
          new TimeView(counted.startedAt()),
          counted.seconds() == null
              ? "impact not recorded"
              : TimeView.lasting(counted.seconds()) + " of impact",
          effect == null
              ? null
              : new Told(
                  effect,
                  Effect.valueOf(effect).label(),
                  Markdown.excerpt(
                      counted.explanation() == null ? "" : counted.explanation(), WORDS)));
    }
  }

  /** What a report says happened to a principle. */
  record Told(String effect, String label, String words) {}

  /** A promise in the list. */
  record Promise(
      String ref,
      String title,
      String incident,
      String state,
      @Nullable String team,
      @Nullable String due,
      boolean overdue) {
    static Promise of(ActionItem item) {
      return new Promise(
          item.ref(),
          item.title(),
          item.incident(),
          item.standing(),
          item.team(),
          item.dueOn() == null ? null : TimeView.day(item.dueOn()),
          item.overdue());
    }
  }

  record CountedIncidents(String title, String span, List<Line> lines, String back, Pager pager)
      implements Page {
    public boolean empty() {
      return lines.isEmpty();
    }
  }

  record CountedPromises(String title, String span, List<Promise> lines, String back, Pager pager)
      implements Page {
    public boolean empty() {
      return lines.isEmpty();
    }
  }
}
