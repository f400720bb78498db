package debrief.report.correction;

import debrief.access.Viewer;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Taking back what was published, for people. */
@Path("/reports/{slug: [a-z0-9-]+}/editions/{edition}")
@Produces(Pages.HTML)
public final class CorrectionPages {
  private final Corrections corrections;

  public CorrectionPages(Corrections corrections) {
    this.corrections = corrections;
  }

  @GET
  @Path("/withdraw")
  public Response withdrawing(
      @Auth Viewer viewer, @PathParam("slug") String slug, @PathParam("edition") String edition) {
    CorrectionSql.Target target = corrections.target(viewer, slug, Corrections.number(edition));
    return target.withdrawnAt() == null
        ? Response.ok(WithdrawForm.of(target, Field.of("reason", null))).build()
        : Pages.done(
            "/reports/" + slug + "?edition=" + target.edition(),
            "Edition " + target.edition() + " was withdrawn before.");
  }

  @POST
  @Path("/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @PathParam("edition") String edition,
      MultivaluedMap<String, String> form) {
    int number = Corrections.number(edition);
    CorrectionSql.Target target = corrections.target(viewer, slug, number);
    try {
      FormFields fields = new FormFields(form);
      String reason = fields.text("reason");
      fields.orThrow();
      corrections.withdraw(viewer, slug, number, reason);
      return Pages.done(
          "/reports/" + slug + "?edition=" + number,
          "Edition " + number + " is withdrawn. Readers see when and why.");
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      Field again = new Field.Typed(form, problem).field("reason");
      return Pages.again(problem, WithdrawForm.of(target, again));
    }
  }

  @GET
  @Path("/redact")
  public Page redacting(
      @Auth Viewer viewer, @PathParam("slug") String slug, @PathParam("edition") String edition) {
    return RedactForm.of(corrections.target(viewer, slug, Corrections.number(edition)));
  }

  /**
   * With the field {@code do} at {@code redact} it is done; else the page says where they stand.
   */
  @POST
  @Path("/redact")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response redact(
      @Auth Viewer viewer,
      @PathParam("slug") String slug,
      @PathParam("edition") String edition,
      MultivaluedMap<String, String> form) {
    int number = Corrections.number(edition);
    CorrectionSql.Target target = corrections.target(viewer, slug, number);
    try {
      boolean done = "redact".equals(form.getFirst("do"));
      Redaction redaction = corrections.redact(viewer, slug, input(form, number, !done));
      return done
          ? Pages.done("/reports/" + redaction.slug() + "?edition=" + number, said(redaction))
          : Response.ok(RedactForm.again(target, form, null, redaction)).build();
    } catch (Problem problem) {
      problem.throwUnless(Problem.Kind.INVALID);
      return Pages.again(problem, RedactForm.again(target, form, problem, null));
    }
  }

  private static RedactionInput input(
      MultivaluedMap<String, String> form, int edition, boolean preview) {
    FormFields fields = new FormFields(form);
    Integer only = fields.checked("allEditions") ? null : edition;
    RedactionInput input =
        new RedactionInput(fields.line("text"), fields.text("reason"), only, preview);
    fields.orThrow();
    return input;
  }

  private static String said(Redaction redaction) {
    String where =
        String.join(", ", redaction.byEdition().stream().map(Redaction.Places::words).toList());
    return (where.isEmpty() ? "Redacted." : "Redacted: " + where + ".")
        + (redaction.moves() ? " The report has a new address." : "");
  }

  /**
   * @param first whether it is the newest edition, which the report's address gives
   */
  record WithdrawForm(String slug, String incident, int edition, boolean first, Field reason)
      implements Page {
    static WithdrawForm of(CorrectionSql.Target target, Field reason) {
      return new WithdrawForm(
          target.slug(),
          target.incident(),
          target.edition(),
          target.edition() == target.newest(),
          reason);
    }

    @Override
    public String title() {
      return "Withdraw edition " + edition;
    }
  }

  /**
   * @param found where the words stand; null before somebody has asked
   */
  record RedactForm(
      String slug,
      String incident,
      int edition,
      Field text,
      Field reason,
      boolean all,
      @Nullable Redaction found)
      implements Page {
    static RedactForm of(CorrectionSql.Target target) {
      return new RedactForm(
          target.slug(),
          target.incident(),
          target.edition(),
          Field.of("text", null),
          Field.of("reason", null),
          false,
          null);
    }

    static RedactForm again(
        CorrectionSql.Target target,
        MultivaluedMap<String, String> form,
        @Nullable Problem problem,
        @Nullable Redaction found) {
      Field.Typed typed = new Field.Typed(form, problem == null ? Problem.missing() : problem);
      return new RedactForm(
          target.slug(),
          target.incident(),
          target.edition(),
          typed.field("text"),
          typed.field("reason"),
          form.getFirst("allEditions") != null,
          found);
    }

    @Override
    public String title() {
      return "Redact words in edition " + edition;
    }
  }
}
