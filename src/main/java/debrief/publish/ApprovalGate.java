package debrief.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.postmortem.document.PostmortemState;
import debrief.postmortem.reviewer.Reviewing;
import debrief.publish.article.Renditions;
import debrief.web.Problem;
import debrief.web.json.Json;
import debrief.web.page.TimeView;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether another person has approved what is about to be published, where the organisation asks
 * for that at the gravest severity that the incident has had. An approval holds for exactly what
 * the report would have said then; how far action items are is not part of it.
 *
 * @param asks whether it is asked for, and by which severity
 */
public record ApprovalGate(Asked asks, Reviewing reviewing) {
  /** Whether it is asked for: at the severity that the incident has, or at one that it had. */
  public enum Asked {
    no,
    now,
    before
  }

  public boolean asked() {
    return asks != Asked.no;
  }

  private String atThisSeverity() {
    return asks == Asked.before ? "At the severity that it had before, " : "At this severity ";
  }

  /**
   * @throws Problem 409 for whoever changed the text last
   */
  void requireAnother(Viewer viewer) {
    if (asked() && reviewing.isAuthor(viewer.personId())) {
      throw refused(
          "You made the last change, so another person approves it. "
              + reviewing.whoCouldApprove());
    }
  }

  /**
   * @param hash of what would be published now
   * @throws Problem 409 that says who could approve
   */
  void requireApproved(PostmortemState state, String hash) {
    String why = missing(state, hash);
    if (why != null) {
      throw refused(why);
    }
  }

  /**
   * Why it cannot be published yet; null where nothing of this stands in the way.
   *
   * @param hash of what would be published now
   */
  public @Nullable String missing(PostmortemState state, String hash) {
    if (!asked()) {
      return null;
    }
    Reviewing.Approval approval = reviewing.approval();
    if (state.isOpen() || approval == null) {
      String first = state == PostmortemState.published ? "Write the next edition first. " : "";
      return atThisSeverity()
          + "another person approves before it is published. "
          + first
          + reviewing.whoCouldApprove();
    }
    if (reviewing.isAuthor(approval.by())) {
      return "It was approved by whoever changed the text last; another person"
          + " approves. Take it back to draft and ask for a review. "
          + reviewing.whoCouldApprove();
    }
    if (!Objects.equals(approval.hash(), hash)) {
      return "What the report says has changed since it was approved on "
          + new TimeView(approval.at()).full()
          + ". Take it back to draft and ask for approval again. "
          + reviewing.whoCouldApprove();
    }
    return null;
  }

  private static Problem refused(String why) {
    return Problem.conflict(
        why + " Nothing was changed.", List.of(new Problem.FieldError("approval", why)));
  }

  /** Of what the report says to the team, which is everything, in hexadecimal digits. */
  public static String hash(Renditions renditions) {
    ObjectNode said = Json.read(Json.text(renditions.of(Audience.team)), ObjectNode.class);
    said.path("actionItems")
        .forEach(item -> ((ObjectNode) item).remove(List.of("state", "dueOn", "team")));
    return HexFormat.of().formatHex(Ids.sha256(Json.bytes(said)));
  }
}
