package debrief.signin.session;

import debrief.web.page.TimeView;

/**
 * One of somebody's sessions in words.
 *
 * @param present whether this is the one in which the page is looked at
 */
public record SessionLine(
    String id, String browser, String address, TimeView since, TimeView seen, boolean present) {
  public static SessionLine of(OpenSessions.Open session) {
    return new SessionLine(
        session.id(),
        name(session.userAgent()),
        session.address(),
        new TimeView(session.createdAt()),
        new TimeView(session.lastSeenAt()),
        session.present());
  }

  /** Enough to tell one's own devices apart; a browser may call itself what it likes. */
  private static String name(String agent) {
    String browser =
        first(
            agent,
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    String system =
        first(
            agent,
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");
    if (browser.isEmpty() && system.isEmpty()) {
      return "Another program";
    }
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " on " + system;
  }

  private static String first(String agent, String... signsAndNames) {
    for (int i = 0; i < signsAndNames.length; i += 2) {
      if (agent.contains(signsAndNames[i])) {
        return signsAndNames[i + 1];
      }
    }
    return "";
  }
}
