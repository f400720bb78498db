package debrief.review;

import debrief.access.Viewer;
import debrief.web.Versions;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How an organisation reviews, as JSON. */
@Path("/api/v1/review-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "No Ego review")
public final class ReviewSettingsApi {
  private final ReviewSettings settings;

  public ReviewSettingsApi(ReviewSettings settings) {
    this.settings = settings;
  }

  @GET
  @Operation(
      operationId = "getReviewSettings",
      summary = "Read what the review asks for, and the organisation's own words")
  @Answers(ReviewSetting.class)
  public Response get(@Auth Viewer viewer) {
    ReviewSetting setting = settings.get(viewer);
    return Versions.ok(setting, setting.version());
  }

  @PUT
  @Operation(
      operationId = "changeReviewSettings",
      summary = "Change how the organisation reviews; what is left out stays as it is")
  @Answers(ReviewSetting.class)
  public Response save(
      @Auth Viewer viewer,
      @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ReviewSettingInput input) {
    ReviewSetting saved = settings.save(viewer, Versions.required(ifMatch), input);
    return Versions.ok(saved, saved.version());
  }
}
