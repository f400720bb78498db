package debrief.waiting;

import debrief.access.Viewer;
import debrief.waiting.WaitingList.WaitingDraft;
import debrief.waiting.WaitingList.WaitingItem;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for whoever is reading. */
@Path("/waiting")
@Produces(Pages.HTML)
public final class WaitingPages {
  private final Waiting waiting;

  public WaitingPages(Waiting waiting) {
    this.waiting = waiting;
  }

  @GET
  public Page show(@Auth Viewer viewer) {
    WaitingList list = waiting.list(viewer);
    List<Group> groups = new ArrayList<>();
    WaitingList.Counts counts = list.counts();
    add(groups, "reviews", "To review", counts.reviews(), Line.asked(list.reviews()));
    add(groups, "items", "Your action items", counts.promises(), Line.items(list.promises()));
    add(groups, "drafts", "Your drafts", counts.drafts(), Line.own(list.drafts()));
    add(
        groups,
        "still",
        "Drafts of your teams without a change for a week",
        counts.standingStill(),
        Line.still(list.standingStill()));
    return new WaitingShow(groups);
  }

  private static void add(
      List<Group> groups, String id, String heading, int count, List<Line> lines) {
    if (!lines.isEmpty()) {
      groups.add(new Group(id, heading, Math.max(count, lines.size()), lines));
    }
  }

  /** Everything of one kind. */
  record Group(String id, String heading, int count, List<Line> lines) {
    public boolean more() {
      return count > lines.size();
    }
  }

  /**
   * One thing that waits.
   *
   * @param note what is to be done, or what is missing
   * @param since a moment that the note speaks of; null for none
   * @param warns whether it is late or blocked
   */
  record Line(
      String ref,
      String title,
      String link,
      String state,
      String stateLabel,
      String note,
      @Nullable TimeView since,
      boolean warns) {

    static List<Line> asked(List<WaitingDraft> drafts) {
      return drafts.stream().map(draft -> of(draft, "Review asked for")).toList();
    }

    static List<Line> still(List<WaitingDraft> drafts) {
      return drafts.stream().map(draft -> of(draft, "Last change")).toList();
    }

    static List<Line> own(List<WaitingDraft> drafts) {
      return drafts.stream().map(draft -> of(draft, gaps(draft) + " Last change")).toList();
    }

    private static Line of(WaitingDraft draft, String note) {
      return new Line(
          draft.incident(),
          draft.title(),
          "/incidents/" + draft.incident() + "/postmortem",
          draft.state().name(),
          draft.state().label(),
          note,
          new TimeView(draft.since()),
          false);
    }

    private static String gaps(WaitingDraft draft) {
      Integer findings = draft.findings();
      List<String> parts = new ArrayList<>();
      if (draft.missing() > 0) {
        parts.add(
            count(draft.missing(), "required section is empty", "required sections are empty"));
      }
      if (findings != null && findings > 0) {
        parts.add(
            count(findings, "sentence asks for another look", "sentences ask for another look"));
      }
      return parts.isEmpty()
          ? findings == null ? "Nothing is missing." : "Ready to ask for a review."
          : String.join(", ", parts) + ".";
    }

    private static String count(int count, String one, String many) {
      return count + " " + (count == 1 ? one : many);
    }

    static List<Line> items(List<WaitingItem> items) {
      return items.stream().map(Line::of).toList();
    }

    private static Line of(WaitingItem item) {
      LocalDate due = item.dueOn();
      return new Line(
          item.ref(),
          item.title(),
          "/action-items/" + item.ref(),
          item.state().name(),
          item.state().label(),
          due == null ? "No due date" : (item.overdue() ? "Overdue since " : "Due ") + day(due),
          null,
          item.overdue());
    }

    private static String day(LocalDate due) {
      return TimeView.day(due);
    }
  }

  /** The page. */
  record WaitingShow(List<Group> groups) implements Page {
    @Override
    public String title() {
      return "Waiting for you";
    }

    public boolean empty() {
      return groups.isEmpty();
    }
  }
}
