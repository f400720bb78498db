package debrief.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page. It says nothing of who is reading, so that a page rendered once can
 * serve everyone who may see it; forms get their token through {@link #csrf}.
 *
 * @param linkPreview how a link to the page unfolds where it is pasted; null for nothing
 * @param csrf the token that every form carries; empty where nobody is signed in and in pages that
 *     are rendered once for all
 * @param notice what the step before has done, once; null mostly
 * @param zoneChosen whether the account says in which zone times are shown, and not the browser
 * @param offers what the reader may do that not everybody may
 * @param section which part of the product this is, for the navigation
 */
public record Chrome(
    String title,
    Html content,
    List<String> scripts,
    Page.@Nullable LinkPreview linkPreview,
    String csrf,
    @Nullable String notice,
    boolean signedIn,
    boolean zoneChosen,
    Offers offers,
    String section,
    Assets assets) {

  /**
   * What the reader is offered beside the navigation. Nothing in a page that is rendered once for
   * all: it does not know who reads it.
   */
  public record Offers(boolean declare, boolean administer) {
    public static final Offers NONE = new Offers(false, false);
  }

  /** The zone that this page's times are in; null in a page that is rendered once for all. */
  public @Nullable String zoneId() {
    return hasCsrf() ? ReaderZone.name() : null;
  }

  /** The same zone in words. */
  public String readerZone() {
    return ReaderZone.label();
  }

  public boolean inReports() {
    return section.equals("reports");
  }

  public boolean inIncidents() {
    return section.equals("incidents");
  }

  public boolean inWaiting() {
    return section.equals("waiting");
  }

  public boolean inActionItems() {
    return section.equals("action-items");
  }

  public boolean inSearch() {
    return section.equals("search");
  }

  public boolean inTrust() {
    return section.equals("trust");
  }

  public boolean inAdministration() {
    return section.equals("administration");
  }

  public boolean hasCsrf() {
    return !csrf.isEmpty();
  }

  Chrome with(Html inside) {
    return new Chrome(
        title,
        inside,
        scripts,
        linkPreview,
        csrf,
        notice,
        signedIn,
        zoneChosen,
        offers,
        section,
        assets);
  }

  /** Which entry of the navigation a path belongs to. */
  static String sectionOf(String path) {
    String first = path.startsWith("/") ? path.substring(1) : path;
    int slash = first.indexOf('/');
    String head = slash < 0 ? first : first.substring(0, slash);
    return head.isEmpty() ? "reports" : head;
  }
}
