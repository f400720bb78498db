package debrief;

import debrief.world.Client;
import java.util.List;

/** Paths that are there for whoever has them: the way in, an invitation, links, a feed. */
final class OpenPaths {
  private OpenPaths() {}

  /** Made by an administrator of a server with a published report. */
  static List<String> of(Client admin) {
    String slug = admin.get("/api/v1/reports").json().at("/items/0/slug").asText();
    String links = "/api/v1/reports/" + slug + "/share-links";
    admin.put("/api/v1/reports/" + slug + "/public-listing", "");
    return List.of(
        "/sign-in",
        "/public",
        "/public/" + slug,
        made(
            admin,
            "/api/v1/people",
            """
            {"name": "Noor Al-Hashimi", "email": "noor@example.org", "role": "reader"}""",
            "/invitation/url"),
        made(admin, links, "{\"audience\":\"public\"}", "/url"),
        made(
            admin,
            links,
            "{\"audience\":\"organization\",\"passphrase\":\"correct horse battery\"}",
            "/url"),
        made(admin, "/api/v1/feed-addresses", "{\"name\":\"A reader\"}", "/url"));
  }

  private static String made(Client admin, String path, String body, String at) {
    return admin.post(path, body).json().at(at).asText();
  }
}
