package debrief.web.failure;

import debrief.process.OutOfMemory;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.json.Json;
import debrief.web.page.ErrorPage;
import debrief.web.page.Pages;
import jakarta.inject.Provider;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * The one mapper: whatever a request ends in becomes RFC 9457 JSON for a program, a page for a
 * person. What is not a {@link Problem} by then is ours to mend: it is logged with an id, and the
 * answer holds the id and nothing else of it.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final String PROBLEM_JSON = "application/problem+json";

  @Context private @Nullable Provider<ContainerRequest> current;

  @Override
  public Response toResponse(Throwable thrown) {
    OutOfMemory.endIf(thrown);
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse(); // a redirect is no problem
    }
    boolean page = false;
    Throwable reason = thrown;
    try {
      page = wantsPage();
    } catch (HeaderValueException e) {
      reason = e; // whoever says so unreadably what they accept is told that first
    }
    Problem problem = ExceptionTranslation.problem(reason);
    if (page) {
      return problem.kind() == Problem.Kind.SIGN_IN_NEEDED
          ? toSignIn()
          : Response.status(problem.status())
              .entity(ErrorPage.of(problem, !isReading()))
              .type(Pages.HTML)
              .build();
    }
    Response.ResponseBuilder response =
        Response.status(problem.status()).entity(Json.bytes(body(problem))).type(PROBLEM_JSON);
    if (problem.currentEtag() != null) {
      response.header(HttpHeaders.ETAG, problem.currentEtag());
    }
    if (problem.kind() == Problem.Kind.SIGN_IN_NEEDED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"debrief\"");
    }
    if (problem.kind() == Problem.Kind.TOO_MANY) {
      response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    if (thrown instanceof NotAllowedException notAllowed) {
      response.header(HttpHeaders.ALLOW, notAllowed.getResponse().getHeaderString("Allow"));
    }
    return response.build();
  }

  /**
   * RFC 9457's members, and of ours {@code errors} and {@code current} where they say something.
   */
  public static Map<String, @Nullable Object> body(Problem problem) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", "/docs/problems#" + problem.kind().anchor());
    body.put("title", problem.kind().title());
    body.put("status", problem.status());
    body.put("detail", problem.detail());
    if (!problem.errors().isEmpty()) {
      body.put("errors", problem.errors());
    }
    if (problem.current() != null) {
      body.put("current", problem.current());
    }
    body.putAll(problem.more());
    return body;
  }

  private @Nullable ContainerRequest request() {
    return current == null ? null : current.get();
  }

  private boolean isReading() {
    ContainerRequest request = request();
    return request != null && request.getMethod().equals("GET");
  }

  private boolean wantsPage() {
    ContainerRequest request = request();
    if (request == null || request.getUriInfo().getPath().startsWith("api/")) {
      return false;
    }
    return request.getAcceptableMediaTypes().stream()
        .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
  }

  private Response toSignIn() {
    String next = "";
    ContainerRequest request = request();
    if (request != null && isReading()) {
      next = "?next=" + Urls.encode(Urls.pathAndQuery(request.getUriInfo().getRequestUri()));
    }
    return Response.seeOther(URI.create("/sign-in" + next)).build();
  }
}
