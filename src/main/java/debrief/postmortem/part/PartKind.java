package debrief.postmortem.part;

import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.event.PostmortemEvent;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.web.Problem;
import debrief.web.Versions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One kind of part: a draft's contributing factors, or its lessons.
 *
 * @param part what the journal calls one of them
 */
public record PartKind<P extends Part<I>, I extends PartInput<I>>(
    PostmortemEvent.Part part, PartSql<P, I> sql, DraftLock drafts) {
  /** More than anyone reads, few enough to load at once. */
  private static final int MOST = 200;

  public List<P> of(Head head) {
    return sql.of(head.number());
  }

  public P get(Viewer viewer, String ref, String id) {
    return find(drafts.read(viewer, ref), id);
  }

  public P add(Viewer viewer, String ref, I input) {
    I checked = input.checked();
    return drafts.edit(
        viewer,
        ref,
        subject -> new PostmortemEvent.PartAdded(subject, part),
        head -> {
          if (of(head).size() >= MOST) {
            throw Problem.conflict(
                "There are " + MOST + " of them already. Put some together before you add more.");
          }
          return sql.insert(head.number(), Ids.random(), checked, drafts.now());
        });
  }

  /**
   * @param edit from what is stored to what shall be
   */
  public P change(
      Viewer viewer, String ref, String id, Versions.IfMatch seen, UnaryOperator<I> edit) {
    return drafts.edit(
        viewer,
        ref,
        subject -> new PostmortemEvent.PartChanged(subject, part),
        head -> {
          P current = find(head, id);
          Parts.requireSeen(seen, head, current, current.etag());
          I checked = edit.apply(current.toInput()).checked();
          return sql.update(head.number(), id, checked, drafts.now());
        });
  }

  public void remove(Viewer viewer, String ref, String id, Versions.IfMatch seen) {
    drafts.edit(
        viewer,
        ref,
        subject -> new PostmortemEvent.PartRemoved(subject, part),
        head -> {
          P current = find(head, id);
          Parts.requireSeen(seen, head, current, current.etag());
          sql.delete(head.number(), id);
          return current;
        });
  }

  private P find(Head head, String id) {
    return sql.find(head.number(), id).orElseThrow(Problem::missing);
  }
}
