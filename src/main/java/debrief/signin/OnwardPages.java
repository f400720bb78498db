package debrief.signin;

import debrief.web.page.Page;
import jakarta.ws.rs.core.Response;

/**
 * The page on the way to a provider, so that one is signed out there too. Not a redirect: a form of
 * ours must not lead to another site, and browsers hold us to that.
 */
final class OnwardPages {
  private OnwardPages() {}

  static Response to(ExternalSignIn.Farewell farewell) {
    return Response.ok(new Onward(farewell.name(), farewell.address()))
        .header("Refresh", "0; url=" + farewell.address())
        .build();
  }

  record Onward(String name, String address) implements Page {
    @Override
    public String title() {
      return "Signing out";
    }
  }
}
