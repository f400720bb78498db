package debrief.web.json;

import debrief.crypto.Ids;
import debrief.web.Urls;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes the digest of a request that carries a key, before anything reads its body. */
public final class RequestDigest implements jakarta.ws.rs.container.ContainerRequestFilter {
  static final String PROPERTY = "debrief.requestDigest";

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!request.getMethod().equals("POST") || request.getHeaderString("Idempotency-Key") == null) {
      return;
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    String asked = Urls.pathAndQuery(request.getUriInfo().getRequestUri()) + "\n";
    byte[] path = asked.getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(path, path.length + body.length);
    System.arraycopy(body, 0, whole, path.length, body.length);
    request.setProperty(PROPERTY, Ids.sha256(whole));
  }
}
