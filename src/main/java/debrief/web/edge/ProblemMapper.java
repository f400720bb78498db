package debrief.web.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.Outage;
import debrief.db.SearchWords;
import debrief.process.OutOfMemory;
import debrief.web.Causes;
import debrief.web.Problem;
import debrief.web.Urls;
import debrief.web.json.Json;
import debrief.web.json.JsonFaults;
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
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one mapper: whatever a request ends in becomes RFC 9457 JSON for a program, a page for a
 * person. What is not a {@link Problem} by then is ours to mend: it is logged with an id, and the
 * answer holds the id and nothing else of it.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
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
    Problem problem = understand(reason);
    if (page) {
      return problem.kind() == Problem.Kind.SIGN_IN_NEEDED
          ? toSignIn()
          : Response.status(problem.status())
              .entity(ErrorPage.of(problem))
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
  public static Map<String, Object> body(Problem problem) {
    Map<String, Object> body = new LinkedHashMap<>();
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
    return body;
  }

  private @Nullable ContainerRequest request() {
    return current == null ? null : current.get();
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
    if (request != null && request.getMethod().equals("GET")) {
      next = "?next=" + Urls.encode(Urls.pathAndQuery(request.getUriInfo().getRequestUri()));
    }
    return Response.seeOther(URI.create("/sign-in" + next)).build();
  }

  private static Problem understand(Throwable thrown) {
    // What was refused while somebody else read or worked comes wrapped in their exceptions.
    Optional<Problem> problem = Causes.of(thrown, Problem.class).findFirst();
    if (problem.isPresent()) {
      return problem.get();
    }
    if (thrown instanceof JsonProcessingException json) {
      return JsonFaults.explain(json);
    }
    if (thrown instanceof Cursor.BadCursor) {
      return Problem.invalid("cursor", "This is not a cursor that this server gave out.");
    }
    if (thrown instanceof WebApplicationException web) {
      Problem known = understandStatus(web.getResponse().getStatus());
      if (known != null) {
        return known;
      }
    }
    return isOfTheSender(thrown) || SearchWords.areTooMany(thrown)
        ? ofTheSender(thrown)
        : ours(thrown);
  }

  private static Problem ofTheSender(Throwable thrown) {
    if (Causes.of(thrown).anyMatch(ProblemMapper::isUnknownCharset)) {
      return Problem.of(
          Problem.Kind.UNSUPPORTED_TYPE, "The charset of this content type is not known here.");
    }
    if (SearchWords.areTooMany(thrown)) {
      return Problem.invalid("q", "This search is too complicated. Ask for fewer words.");
    }
    LOG.info("A request could not be read: {}", thrown.getMessage());
    return Problem.malformed("The request could not be read: one of its headers is malformed.");
  }

  private static Problem ours(Throwable thrown) {
    String id = Ids.random();
    Outage outage = Outage.of(thrown).orElse(null);
    if (outage != null) {
      // One line each: they come by the hundred, and the health check says the rest.
      LOG.warn("Request refused, id {}: {} {}", id, outage.sentence(), rootMessage(thrown));
      return Problem.unavailable(
          outage.sentence() + " " + whatOf(outage) + " The id is " + id + ".");
    }
    LOG.error("Request failed, id {}", id, thrown);
    return Problem.of(
        Problem.Kind.BROKEN,
        "It was not you. Please try again; if it stays so, tell your operator the id " + id + ".");
  }

  /** Whether a header, or the way in which the body came, was such that nobody could read it. */
  private static boolean isOfTheSender(Throwable thrown) {
    Optional<HeaderValueException> header =
        Causes.of(thrown, HeaderValueException.class).findFirst();
    return header.isPresent()
        ? header.get().getContext() == HeaderValueException.Context.INBOUND
        : Causes.of(thrown)
            .anyMatch(
                t ->
                    isUnknownCharset(t)
                        || t instanceof EofException
                        || (t instanceof HttpException http && http.getCode() < 500));
  }

  private static boolean isUnknownCharset(Throwable t) {
    return t instanceof IllegalCharsetNameException || t instanceof UnsupportedCharsetException;
  }

  private static String whatOf(Outage outage) {
    return outage == Outage.UNSURE
        ? "It may have been saved or not: look before you send it again."
        : "Nothing was saved. Please try again in a moment; if it stays so, tell your operator.";
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = Causes.of(thrown).reduce(thrown, (first, second) -> second);
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  private static @Nullable Problem understandStatus(int status) {
    return switch (status) {
      case 400 -> Problem.malformed("The request could not be read.");
      case 401 -> Problem.signInNeeded();
      case 403 -> Problem.forbidden("Your account may not do this.");
      case 404 -> Problem.missing();
      case 405 ->
          Problem.of(
              Problem.Kind.METHOD_NOT_ALLOWED,
              "The path exists, but not with this method. The Allow header lists what it takes.");
      case 406 ->
          Problem.of(Problem.Kind.NOT_ACCEPTABLE, "None of the accepted types is offered here.");
      case 413 -> Problem.tooLarge("The request is larger than this path takes.");
      case 415 ->
          Problem.of(
              Problem.Kind.UNSUPPORTED_TYPE,
              "Send application/json here, or the type that /docs/api names for this path.");
      default -> null;
    };
  }
}
