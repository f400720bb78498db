package debrief.report.change;

import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition changed.
 *
 * @param before the number of the edition that it is compared with; 0 where there is none
 * @param changes in the words of whoever published it; null where they said nothing
 */
record ChangesPage(
    String slug,
    String incident,
    int edition,
    int before,
    @Nullable String changes,
    List<ChangedPart> parts)
    implements Page {

  static ChangesPage of(
      ChangeSql.Said now, ChangeSql.@Nullable Said before, List<ChangedPart> parts) {
    return new ChangesPage(
        now.slug(),
        now.incident(),
        now.number(),
        before == null ? 0 : before.number(),
        now.changes(),
        parts);
  }

  @Override
  public String title() {
    return "What edition " + edition + " changed";
  }

  public boolean compared() {
    return before > 0;
  }

  public boolean same() {
    return compared() && parts.isEmpty();
  }
}
