package debrief.report.correction;

import debrief.access.Viewer;
import debrief.web.json.Answers;
import debrief.web.json.IdempotencyKeys;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Taking back what was published, for programs. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class CorrectionApi {
  private final Corrections corrections;
  private final IdempotencyKeys idempotencyKeys;

  public CorrectionApi(Corrections corrections, IdempotencyKeys idempotencyKeys) {
    this.corrections = corrections;
    this.idempotencyKeys = idempotencyKeys;
  }

  /**
   * What is taken back, and why.
   *
   * @param edition its number; null for every edition
   * @param reason shown to readers, with roles in place of names
   */
  public record WithdrawalInput(@Nullable Integer edition, @Nullable String reason) {}

  @POST
  @Path("/{slug}/withdrawals")
  @Operation(
      operationId = "withdrawReport",
      summary = "Withdraw an edition of a report, or all of them, and say why",
      description =
          "Readers get 410 with date and reason in its place, in every form. Those who draft still"
              + " read it. A report whose newest edition is withdrawn is in no list until another is"
              + " published.")
  @Answers(value = WithdrawnEditions.class, status = 201)
  public Response withdraw(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("slug") String slug,
      @NotNull WithdrawalInput input) {
    return once(
        viewer,
        request,
        () ->
            Response.status(Response.Status.CREATED)
                .entity(corrections.withdraw(viewer, slug, input.edition(), input.reason()))
                .build());
  }

  @POST
  @Path("/{slug}/redactions")
  @Operation(
      operationId = "redactReport",
      summary = "Take words out of a report, or count where they stand",
      description =
          "A name, an address, a secret: a mark takes its place in every rendering and file of every"
              + " edition, or of one. With preview nothing is changed, and the answer is 200. The"
              + " words are kept nowhere.")
  @Answers(value = Redaction.class, status = 201)
  public Response redact(
      @Auth Viewer viewer,
      @Context ContainerRequestContext request,
      @PathParam("slug") String slug,
      @NotNull RedactionInput input) {
    return once(
        viewer,
        request,
        () -> {
          Redaction redaction = corrections.redact(viewer, slug, input);
          return Response.status(redaction.done() ? Response.Status.CREATED : Response.Status.OK)
              .entity(redaction)
              .build();
        });
  }

  private Response once(
      Viewer viewer, ContainerRequestContext request, Supplier<Response> correction) {
    return idempotencyKeys.once(
        request,
        viewer.personId(),
        answer -> corrections.newest(viewer, answer.path("slug").asText()),
        correction);
  }
}
