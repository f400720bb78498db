package debrief.report;

import debrief.access.Audience;
import debrief.access.Right;
import debrief.access.Role;
import debrief.access.Viewer;
import debrief.cluster.Notifications;
import debrief.cluster.NotifiedCache;
import debrief.web.Problem;
import debrief.web.page.Assets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages that every reader may see, as they go over the wire, until a signal forgets them. */
final class ReportPageCache {
  private static final long MOST_PAGES = 300;

  /** Somebody who may read and takes part in nothing: what they see, every reader sees. */
  static final Viewer ANY_READER =
      new Viewer("", "", Role.reader, List.of(), Set.of(Right.READ), null, null);

  /** A page that every reader may see, and the incident that it hangs on. */
  private record Kept(String incident, ServedPage page) {
    boolean concerns(String changed) {
      return incident.equals(changed);
    }
  }

  private final Editions editions;
  private final Assets assets;
  private final NotifiedCache<String, Kept> pages;

  /**
   * @param channel of the signals, whose keys are incidents
   */
  ReportPageCache(Editions editions, Assets assets, Notifications notifications, String channel) {
    this.editions = editions;
    this.assets = assets;
    this.pages = new NotifiedCache<>(notifications, channel, MOST_PAGES, Kept::concerns);
  }

  /**
   * The page of an edition as it goes over the wire. One that every reader may see is rendered and
   * compressed once, at its first reading; any other is made for whom it is asked, each time.
   *
   * @param edition 0 for the newest
   * @throws Problem 404 when there is none, or it is not shared with the viewer; 410 when it was
   *     withdrawn
   */
  ServedPage page(Viewer viewer, String slug, int edition, Audience audience) {
    Kept known =
        audience.isTeam()
            ? null
            : pages.get(key(slug, edition, audience), k -> sharedPage(slug, edition, audience));
    return known != null
        ? known.page()
        : serve(editions.article(viewer, slug, edition, audience), audience, false);
  }

  private @Nullable Kept sharedPage(String slug, int edition, Audience audience) {
    return editions
        .find(ANY_READER, slug, edition, audience)
        .filter(row -> row.withdrawnAt() == null)
        .map(row -> new Kept(row.incident(), serve(row, audience, true)))
        .orElse(null);
  }

  /** The newest edition's page, from memory alone: null when it would have to be asked for. */
  @Nullable ServedPage remembered(String slug) {
    Kept known = pages.peek(key(slug, 0, Audience.organization));
    return known == null ? null : known.page();
  }

  private static String key(String slug, int edition, Audience audience) {
    return slug + "?" + edition + "&" + audience;
  }

  private ServedPage serve(EditionSql.ArticleRow row, Audience audience, boolean readers) {
    return ServedPage.of(ReportPage.of(row, audience), assets, readers);
  }
}
