package debrief.report.share;

import debrief.report.ReportFile;
import debrief.report.ReportPages;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormErrors;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report for whoever holds a link to it. */
@Path("/s/{secret}")
@Produces(Pages.HTML)
public final class SharedReportPages {
  /** Holds the proof that the passphrase is known; it is sent back to this link alone. */
  private static final String COOKIE = "debrief_link";

  private final SharedReports reports;
  private final boolean https;

  /**
   * @param https whether people come over https
   */
  public SharedReportPages(SharedReports reports, boolean https) {
    this.reports = reports;
    this.https = https;
  }

  static String path(String secret) {
    return "/s/" + secret;
  }

  @GET
  public Response show(
      @PathParam("secret") String secret,
      @CookieParam(COOKIE) @Nullable String proof,
      @HeaderParam("Accept-Encoding") @Nullable String acceptEncoding,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    SharedReports.Open open;
    try {
      open = reports.open(secret);
    } catch (Problem problem) {
      return closed(problem);
    }
    if (!reports.isProven(open, secret, proof)) {
      return asking(Response.ok(AskPassphrase.of(secret)).build());
    }
    reports.count(open);
    return ReportPages.served(open.page(), acceptEncoding, ifNoneMatch);
  }

  /** The last policy of a referrer that is told counts: the form says which site it comes from. */
  private static Response asking(Response page) {
    return Response.fromResponse(page).header("Referrer-Policy", "same-origin").build();
  }

  /** One answer for every link that opens nothing, whatever the reason. */
  private static Response closed(Problem problem) {
    problem.throwUnless(Problem.Kind.NOT_FOUND, Problem.Kind.GONE);
    return Pages.again(Problem.missing(), new ClosedLink());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prove(@PathParam("secret") String secret, MultivaluedMap<String, String> form) {
    SharedReports.Open open;
    try {
      open = reports.open(secret);
    } catch (Problem problem) {
      return closed(problem);
    }
    try {
      String proof = reports.prove(open, secret, new FormFields(form).textOrEmpty("passphrase"));
      return Response.fromResponse(Pages.go(path(secret))).cookie(cookie(secret, proof)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.TOO_MANY);
      Field again =
          problem.errors().isEmpty()
              ? new Field("passphrase", "", problem.detail())
              : new Field.Typed(form, problem).field("passphrase");
      Response page =
          Pages.again(
              problem,
              new AskPassphrase(
                  secret,
                  again,
                  List.of(new Problem.FieldError("passphrase", String.valueOf(again.error())))));
      return asking(
          problem.kind() == Problem.Kind.TOO_MANY
              ? Response.fromResponse(page)
                  .header("Retry-After", problem.retryAfterSeconds())
                  .build()
              : page);
    }
  }

  private NewCookie cookie(String secret, String proof) {
    return new NewCookie.Builder(COOKIE)
        .value(proof)
        .path(path(secret))
        .httpOnly(true)
        .secure(https)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  @GET
  @Path("/report.{format: [a-z]+}")
  @Produces(MediaType.WILDCARD)
  public Response file(
      @PathParam("secret") String secret,
      @PathParam("format") String format,
      @CookieParam(COOKIE) @Nullable String proof) {
    try {
      SharedReports.Open open = reports.open(secret);
      if (!reports.isProven(open, secret, proof)) {
        return asking(
            Response.status(Response.Status.FORBIDDEN).entity(AskPassphrase.of(secret)).build());
      }
      ReportFile file = reports.file(open, format);
      reports.open(secret); // it may have been revoked while the file was made
      return ReportPages.kept(file);
    } catch (Problem problem) {
      return closed(problem);
    }
  }

  /** A link that opens nothing. It says the same whether it ever did. */
  record ClosedLink() implements Page {
    @Override
    public String title() {
      return "This link opens nothing";
    }
  }

  /** What stands before a report that asks for a passphrase; it tells nothing of what is behind. */
  record AskPassphrase(String secret, Field passphrase, List<Problem.FieldError> errors)
      implements Page {
    private static final FormErrors.Labels LABELS =
        new FormErrors.Labels().field("passphrase", "Passphrase");

    static AskPassphrase of(String secret) {
      return new AskPassphrase(secret, Field.of("passphrase", ""), List.of());
    }

    @Override
    public String title() {
      return "A shared report";
    }

    public FormErrors formErrors() {
      return FormErrors.of(errors, LABELS);
    }
  }
}
