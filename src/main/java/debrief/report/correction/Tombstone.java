package debrief.report.correction;

import debrief.web.Problem;
import debrief.web.page.ErrorPage;
import debrief.web.page.Page;
import debrief.web.page.TimeView;
import java.util.List;

/**
 * What stands at the address of an edition that was withdrawn. It says nothing of what stood there,
 * not even its title.
 */
public record Tombstone(
    String slug, int edition, TimeView withdrawn, String reason, List<Integer> readable)
    implements Page {

  /**
   * @param gone as {@link WithdrawnEdition#problem} makes it
   */
  public static Page of(Problem gone) {
    return gone.current() instanceof WithdrawnEdition withdrawn
        ? of(withdrawn)
        : ErrorPage.of(gone, false);
  }

  private static Tombstone of(WithdrawnEdition withdrawal) {
    return new Tombstone(
        withdrawal.slug(),
        withdrawal.edition(),
        new TimeView(withdrawal.withdrawnAt()),
        withdrawal.reason(),
        withdrawal.readable());
  }

  @Override
  public String title() {
    return "Edition " + edition + " was withdrawn";
  }

  public boolean anyReadable() {
    return !readable.isEmpty();
  }
}
