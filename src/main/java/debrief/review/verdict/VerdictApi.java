package debrief.review.verdict;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.download.Export;
import debrief.web.json.Answers;
import debrief.web.json.Query;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What people said of the review's findings, as a file to take away. */
@Path("/api/v1/review/verdicts")
@Tag(name = "No Ego review")
public final class VerdictApi {
  private static final int BUFFER = 16_384;

  private final Verdicts verdicts;

  public VerdictApi(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @GET
  @Export
  @Operation(
      operationId = "exportVerdicts",
      summary = "Take away which findings were kept or dismissed, so that rules can be judged",
      description =
          "For those who facilitate; streamed. Words, rule, category, verdict, day and language: no names, neither who"
              + " nor where, nothing of what is restricted, and no words in which somebody is named.")
  @Answers(value = String.class, files = VerdictFormats.class)
  public Response export(@Auth Viewer viewer, @QueryParam("format") @Nullable String name) {
    viewer.require(Right.APPROVE);
    viewer.require(Right.EXPORT);
    VerdictFormat format = Query.choice("format", name, VerdictFormat.class);
    if (format == null) {
      throw Problem.invalid("format", "One of csv, jsonl.");
    }
    StreamingOutput body =
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
          format.write(receiver -> verdicts.each(viewer, receiver), writer);
          writer.flush();
        };
    return Response.ok(body)
        .header("Content-Type", format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"verdicts." + format + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
