package debrief.report.correction;

import debrief.access.Viewer;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Taking back what was published, for programs. */
@Path("/api/v1/reports/{slug}/editions/{edition}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public final class CorrectionApi {
  private final Corrections corrections;

  public CorrectionApi(Corrections corrections) {
    this.corrections = corrections;
  }

  /**
   * Why an edition is taken back.
   *
   * @param reason shown to readers, with roles in place of names
   */
  public record WithdrawalInput(@Nullable String reason) {}

  @POST
  @Path("/withdraw")
  @Operation(
      operationId = "withdrawEdition",
      summary = "Withdraw an edition, and say why",
      description =
          "Readers get 410 with date and reason in its place, in every form. Those who draft still"
              + " read it. A report whose newest edition is withdrawn is in no list until another is"
              + " published.")
  public WithdrawnEdition withdraw(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @PathParam("edition") String edition,
      @NotNull WithdrawalInput input) {
    return corrections.withdraw(viewer, slug, Corrections.number(edition), input.reason());
  }

  @POST
  @Path("/redact")
  @Operation(
      operationId = "redactEdition",
      summary = "Take words out of an edition, or count where they stand",
      description =
          "A name, an address, a secret: a mark takes its place in every rendering and file of the"
              + " edition, or of all editions of the report. With preview nothing is changed. The"
              + " words are kept nowhere.")
  public Redaction redact(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @PathParam("edition") String edition,
      @NotNull RedactionInput input) {
    return corrections.redact(viewer, slug, Corrections.number(edition), input);
  }
}
