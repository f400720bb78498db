package debrief.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.web.Versions;
import debrief.web.download.Export;
import debrief.web.json.Answers;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;

/** A person's data, taken away or erased, as JSON. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People and tokens")
public final class PersonalDataApi {
  private final PersonalData personalData;

  public PersonalDataApi(PersonalData personalData) {
    this.personalData = personalData;
  }

  @GET
  @Export
  @Path("/people/{person}/data")
  @Operation(
      operationId = "exportPerson",
      summary = "Take away all that is held about somebody: oneself, or anyone as an administrator")
  @Answers(JsonNode.class)
  public Response data(@Auth Viewer viewer, @PathParam("person") String id) {
    PersonalData.Data data = personalData.data(viewer, id);
    StreamingOutput body = data::write;
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"person.json\"")
        .build();
  }

  @DELETE
  @Path("/people/{person}")
  @Operation(
      operationId = "erasePerson",
      summary = "Erase who somebody was; what they wrote stays, under a pseudonym")
  public void erase(
      @Auth Viewer viewer,
      @PathParam("person") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    viewer.require(Right.ADMINISTER);
    personalData.erase(viewer, id, Versions.required(ifMatch));
  }
}
