package debrief.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.noego.Review;
import debrief.noego.ReviewProfile;
import debrief.noego.Reviewed;
import debrief.review.exemption.Exemptions;
import debrief.web.Problem;
import debrief.web.Text;
import debrief.web.json.Answers;
import debrief.web.json.Json;
import debrief.web.load.CpuDeadline;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The review of any text, as JSON. The text is neither stored nor logged. */
@Path("/api/v1/review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "No Ego review")
public final class ReviewApi {
  private static final int MAX_BYTES = 2_000_000;

  private static final String TOO_LARGE =
      "A review reads at most 2 MB at once. Send the sections one by one.";

  private final ReviewSettings settings;
  private final Exemptions exemptions;

  public ReviewApi(ReviewSettings settings, Exemptions exemptions) {
    this.settings = settings;
    this.exemptions = exemptions;
  }

  private ReviewProfile profile(Viewer viewer, ReviewSetting setting) {
    return viewer.seesTeamText() ? setting.profile(exemptions.now()) : setting.profile();
  }

  @POST
  @Operation(
      operationId = "reviewText",
      summary = "Review a text: words that blame, why, and words that learn; nothing is stored",
      description =
          "A review has a bound of CPU time, five seconds by default. Where `complete` is false it read no further than"
              + " `reviewedTo`, a place in UTF-16 units: send the rest of the text by itself.")
  @Answers(value = Reviewed.class, takes = ReviewInput.class)
  public Response review(@Auth Viewer viewer, byte[] body) throws JsonProcessingException {
    viewer.require(Right.READ);
    if (body.length > MAX_BYTES) {
      throw Problem.tooLarge(TOO_LARGE);
    }
    ReviewInput input = Json.MAPPER.readValue(Text.utf8(body), ReviewInput.class);
    if (input == null) {
      throw Problem.malformed("This path needs a JSON object as its body.");
    }
    ReviewSetting setting = settings.now();
    Review review = Review.of(input.checked(), profile(viewer, setting));
    CpuDeadline deadline = CpuDeadline.in(settings.longest());
    Reviewed reviewed =
        setting.without(review.markdown(String.valueOf(input.markdown()), deadline));
    return Response.ok(reviewed).build();
  }
}
