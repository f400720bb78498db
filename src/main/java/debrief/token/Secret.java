package debrief.token;

import debrief.web.page.Page;
import java.util.List;

/**
 * The one time that a secret is shown.
 *
 * @param lede what it is for and how long it works
 * @param secret a token or a link
 * @param back the page that this came from
 */
public record Secret(String title, String lede, String secret, String back, String backLabel)
    implements Page {
  @Override
  public List<String> scripts() {
    return List.of("copy");
  }
}
