package debrief.postmortem.part;

import debrief.access.Viewer;
import debrief.crypto.Ids;
import debrief.postmortem.document.DraftLock;
import debrief.postmortem.document.Head;
import debrief.web.Problem;
import debrief.web.Versions;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One kind of part: a draft's contributing factors, or its lessons.
 *
 * @param name of one of them, such as {@code factor}; what the journal and the history call it
 */
public record PartKind<P extends Part<I>, I extends PartInput<I>>(
    String name, PartSql<P, I> sql, DraftLock drafts) {
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
        name + ".added",
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
        name + ".changed",
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
        name + ".removed",
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
