package debrief.audit;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.db.Cursor;
import debrief.db.Slice;
import debrief.journal.Journal;
import debrief.journal.JournalChain;
import debrief.journal.JournalFilter;
import debrief.web.Problem;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.Pages;
import debrief.web.page.TimeView;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The journal as a page, for administrators: looking something up, and checking the chain. */
@Path("/journal")
@Produces(Pages.HTML)
public final class JournalPages {
  private static final int PER_PAGE = 100;

  private static final String SAVED = "section.saved";

  private final Journal journal;
  private final JournalChain journalChain;

  public JournalPages(Journal journal, JournalChain journalChain) {
    this.journal = journal;
    this.journalChain = journalChain;
  }

  @GET
  public Page list(
      @Auth Viewer viewer,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("action") @Nullable String action,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor) {
    viewer.require(Right.ADMINISTER);
    JournalFilter filter = JournalApi.filter(actor, subject, action, from, to);
    Slice<Journal.Entry> slice = journal.list(filter, Cursor.decode(cursor), PER_PAGE);
    String here = "/journal" + filter.query();
    return new JournalList(
        Line.folded(slice.items()),
        new Typed(or(actor), or(subject), or(action), or(from), or(to)),
        filter.query(),
        Pager.of(cursor, slice, here, here));
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** A form, because it reads the whole journal: no link or image should be able to ask for it. */
  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Page check(@Auth Viewer viewer, MultivaluedMap<String, String> form) {
    viewer.require(Right.ADMINISTER);
    String typed = or(form.getFirst("head"));
    try {
      return JournalCheck.of(journalChain.check(JournalChain.Head.read(typed)), typed);
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return new JournalCheck(null, typed, problem.errors().get(0).message());
    }
  }

  /** What somebody looks for, as it was typed. */
  record Typed(String actor, String subject, String action, String from, String to) {}

  /**
   * A line in words, or several that say the same.
   *
   * @param times how often it was done in a row
   * @param since when the first of these times was; null where it was done once
   */
  record Line(
      TimeView at,
      String who,
      String what,
      String subject,
      String where,
      int times,
      @Nullable TimeView since) {
    static Line of(Journal.Entry entry) {
      String who = entry.actorName() == null ? entry.actor() : entry.actorName();
      String address = or(entry.address());
      String node = entry.node() == null ? "" : "on " + entry.node();
      return new Line(
          new TimeView(entry.at()),
          who == null ? "Debrief" : who,
          JournalWords.of(entry.action(), entry.detail()),
          entry.subject(),
          (address + " " + node).strip(),
          1,
          null);
    }

    /** Typing saves a section every few seconds: a person's saves in a row are one line. */
    static List<Line> folded(List<Journal.Entry> entries) {
      List<Line> lines = new ArrayList<>();
      Journal.Entry before = null;
      for (Journal.Entry entry : entries) {
        if (before != null && isSameSave(before, entry)) {
          Line last = lines.remove(lines.size() - 1);
          lines.add(last.andBefore(new TimeView(entry.at())));
        } else {
          lines.add(of(entry));
        }
        before = entry;
      }
      return lines;
    }

    private static boolean isSameSave(Journal.Entry a, Journal.Entry b) {
      return a.action().equals(SAVED)
          && b.action().equals(SAVED)
          && Objects.equals(a.actor(), b.actor())
          && Objects.equals(a.address(), b.address())
          && a.subject().equals(b.subject())
          && a.detail().path("section").equals(b.detail().path("section"));
    }

    private Line andBefore(TimeView earlier) {
      return new Line(at, who, what, subject, where, times + 1, earlier);
    }

    public boolean several() {
      return times > 1;
    }
  }

  /** A name of the journal's, and its words. */
  record Action(String name, String words) {}

  record JournalList(List<Line> lines, Typed typed, String chosen, Pager pager) implements Page {
    @Override
    public String title() {
      return "Journal";
    }

    public boolean empty() {
      return lines.isEmpty();
    }

    public List<Action> actions() {
      return JournalWords.all().entrySet().stream()
          .map(each -> new Action(each.getKey(), each.getValue()))
          .toList();
    }
  }

  /**
   * @param check null when what was typed could not be read
   * @param error what is wrong with it; null for nothing
   */
  record JournalCheck(JournalChain.@Nullable Check check, String kept, @Nullable String error)
      implements Page {
    static JournalCheck of(JournalChain.Check check, String kept) {
      return new JournalCheck(check, kept, null);
    }

    @Override
    public String title() {
      return "The journal’s chain";
    }
  }
}
