package debrief.web.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.crypto.Ids;
import debrief.db.Cursor;
import debrief.db.Outage;
import debrief.db.SearchWords;
import debrief.web.Causes;
import debrief.web.Problem;
import debrief.web.json.JsonFaults;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which problem an exception stands for. What stands for none is ours to mend: it is logged with an
 * id, and the problem holds the id and nothing else of it.
 */
final class ExceptionTranslation {
  private static final Logger LOG = LoggerFactory.getLogger(ExceptionTranslation.class);

  private ExceptionTranslation() {}

  static Problem problem(Throwable thrown) {
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
    if (Causes.of(thrown).anyMatch(ExceptionTranslation::isUnknownCharset)) {
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
