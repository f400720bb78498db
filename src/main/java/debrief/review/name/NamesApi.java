package debrief.review.name;

import debrief.access.Viewer;
import debrief.db.Slice;
import debrief.review.draft.DraftReview;
import debrief.review.draft.NameInDraft;
import debrief.web.Invalid;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names without a role in a draft, as JSON. */
@Path("/api/v1/incidents/{incident}/postmortem/names")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "No Ego review")
public final class NamesApi {
  private final DraftReview review;
  private final NameAnswers answers;

  public NamesApi(DraftReview review, NameAnswers answers) {
    this.review = review;
    this.answers = answers;
  }

  /**
   * What came of an answer.
   *
   * @param role that is printed in place of the name; null where it is nobody's
   * @param remembered how far it reaches that it is nobody's; null for a role
   * @param texts those that were sent, with the role in place of the name; nothing is stored
   */
  public record NameAnswered(
      String name,
      @Nullable String role,
      NameAnswers.@Nullable Reach remembered,
      Map<String, String> texts) {}

  /**
   * A name of which an answer is taken back.
   *
   * @param name as it was answered
   */
  public record NameTakenBack(@Nullable String name) {}

  @GET
  @Operation(
      operationId = "listNames",
      summary = "List names in a draft that would be printed, since no role of theirs is known",
      description =
          "Of what the organisation or everybody would read, each with its first sentences and how"
              + " many there are. A name is kept with a reason like a finding, by its fingerprint.")
  public Slice<NameInDraft> list(@Auth Viewer viewer, @PathParam("incident") String ref) {
    return new Slice<>(review.names(viewer, ref), null);
  }

  @POST
  @Operation(
      operationId = "answerName",
      summary = "Say whose name it is: a role, or that it is no person",
      description =
          "With a role, a participant is added and publication prints the role everywhere; `texts` come back with the role"
              + " in place of this name. With `person` false the word is remembered: for the organisation where the caller"
              + " facilitates and the incident is open to it, else for this incident.")
  @Answers(value = NameAnswered.class, status = 201)
  public Response answer(
      @Auth Viewer viewer, @PathParam("incident") String ref, @NotNull NameAnswerInput input) {
    String name = input.checked().called();
    Map<String, String> texts = input.asked();
    NameAnswers.Reach reach = null;
    if (input.isNobody()) {
      reach = answers.nobody(viewer, ref, name);
    } else if (!answers.hasRole(viewer, ref, name, input.role())) {
      String role = input.role() == null ? "" : input.role();
      answers.role(viewer, ref, name, role, input.email());
    }
    return Response.status(Response.Status.CREATED)
        .entity(
            new NameAnswered(name, input.role(), reach, answers.replaced(viewer, ref, name, texts)))
        .build();
  }

  @POST
  @Path("/take-backs")
  @Operation(
      operationId = "takeBackName",
      summary = "Take back what was said of a name: its role, or that it is no person")
  public void takeBack(
      @Auth Viewer viewer, @PathParam("incident") String ref, @NotNull NameTakenBack input) {
    Invalid invalid = new Invalid();
    invalid.text("name", input.name(), 200).line("name", input.name(), 200);
    invalid.orThrow();
    answers.takeBack(viewer, ref, String.valueOf(input.name()));
  }
}
