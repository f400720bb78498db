package debrief.web;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import org.jspecify.annotations.Nullable;

/**
 * A request without the body that its path needs. Of the framework's own checks this is the only
 * one that is used; without this class its own mapper would answer with an empty 400.
 */
public final class MissingBody implements ExceptionMapper<ConstraintViolationException> {
  @Context private @Nullable Providers providers;

  @Override
  public Response toResponse(ConstraintViolationException thrown) {
    Problem problem =
        Problem.malformed("This path needs a JSON object as its body; there was none.");
    ExceptionMapper<Problem> mapper =
        providers == null ? null : providers.getExceptionMapper(Problem.class);
    return mapper == null ? Response.status(400).build() : mapper.toResponse(problem);
  }
}
