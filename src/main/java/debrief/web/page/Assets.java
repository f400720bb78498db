package debrief.web.page;

import debrief.crypto.Ids;
import debrief.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Style sheet, scripts and icon, under one digest of them all: {@code /assets/<digest>/…} never
 * changes and may be cached for ever; a page of a new version asks for a new address.
 */
@Path("/assets")
public final class Assets {
  private static final String ROOT = "/debrief/web/assets/";

  /** The style sheet's parts in the order of the cascade: short files to read, one to load. */
  private static final List<String> STYLES =
      List.of("tokens", "base", "layout", "components", "report", "print");

  /**
   * Every script there is. Each helps one thing along and imports at most its neighbours; the
   * editor is bundled.
   */
  private static final List<String> SCRIPTS =
      List.of(
          "times",
          "timeline",
          "entry-rows",
          "draft",
          "collision",
          "import",
          "report",
          "headings",
          "editor",
          "pick",
          "rows",
          "copy",
          "similar",
          "search");

  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String digest;

  public Assets() {
    byte[] css = styleSheet().getBytes(StandardCharsets.UTF_8);
    assets.put("debrief.css", new Asset("text/css; charset=utf-8", css));
    for (String script : SCRIPTS) {
      String name = "js/" + script + ".js";
      assets.put(name, new Asset("text/javascript; charset=utf-8", load(name)));
    }
    assets.put("favicon.svg", new Asset("image/svg+xml", load("favicon.svg")));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    assets.forEach(
        (name, asset) -> {
          all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
          all.writeBytes(asset.bytes());
        });
    digest = HexFormat.of().formatHex(Ids.sha256(all.toByteArray())).substring(0, 16);
  }

  /** The whole style sheet, for a file that carries it along. */
  public static String styleSheet() {
    ByteArrayOutputStream css = new ByteArrayOutputStream();
    for (String style : STYLES) {
      css.writeBytes(load("css/" + style + ".css"));
      css.write('\n');
    }
    return css.toString(StandardCharsets.UTF_8);
  }

  private static byte[] load(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("no asset " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For templates: the address that all assets of this version stand under. */
  public String base() {
    return "/assets/" + digest;
  }

  @GET
  @Path("/{digest}/{name: .+}")
  public Response get(@PathParam("digest") String asked, @PathParam("name") String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw Problem.missing();
    }
    // A page of an older version still gets a style sheet; it may only not keep it.
    String cache = asked.equals(digest) ? "public, max-age=31536000, immutable" : "no-cache";
    return Response.ok(asset.bytes())
        .header("Content-Type", asset.type())
        .header("Cache-Control", cache)
        .build();
  }
}
