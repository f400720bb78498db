package debrief.web.edge;

import debrief.web.Multipart;
import debrief.web.Problem;
import debrief.web.page.Pages;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A change that a browser sends on a session's behalf must come from a page of ours: its origin
 * must be this server, and it must carry the session's token. A bearer token needs neither, since
 * no browser adds one by itself.
 */
@Priority(Priorities.AUTHENTICATION + 10)
public final class Csrf implements ContainerRequestFilter {
  /** The form field, and the header for scripts. */
  public static final String FIELD = "_csrf";

  public static final String HEADER = "X-CSRF-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final @Nullable String baseHost;

  /**
   * @param baseUrl the address that people use, which a proxy may hide from us; empty for none
   */
  public Csrf(String baseUrl) {
    this.baseHost = baseUrl.isBlank() ? null : URI.create(baseUrl).getAuthority();
  }

  /** The token that belongs to a session's secret. It tells nothing of the secret. */
  public static String token(String sessionSecret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(sessionSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] token = mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(token, 0, 20);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod()) || request.getHeaderString("Authorization") != null) {
      return;
    }
    if (!fromHere(request)) {
      throw Problem.forbidden(
          "This came from a page of another site, so nothing was done. Open Debrief itself and try"
              + " again.");
    }
    Object expected = request.getProperty(Pages.CSRF);
    if (expected == null) {
      return; // nobody is signed in by cookie: there is no session to misuse
    }
    String given = given((ContainerRequest) request);
    if (given == null
        || !MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            expected.toString().getBytes(StandardCharsets.UTF_8))) {
      throw Problem.forbidden(
          "This form is from before you signed in, or lacks its token; nothing was done. Go back,"
              + " load the page again and send it once more.");
    }
  }

  /** Both must agree where a browser sends both; programs send neither. */
  private boolean fromHere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    String origin = request.getHeaderString("Origin");
    if (origin == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null
          && (authority.equals(request.getHeaderString("Host")) || authority.equals(baseHost));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String given(ContainerRequest request) {
    String header = request.getHeaderString(HEADER);
    if (header != null) {
      return header;
    }
    MediaType type = request.getMediaType();
    if (type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      request.bufferEntity();
      return request.readEntity(Form.class).asMap().getFirst(FIELD);
    }
    if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      request.bufferEntity();
      return Multipart.read(type, request.readEntity(byte[].class)).fields().get(FIELD);
    }
    return null;
  }
}
