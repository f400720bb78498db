package debrief.trust;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.text.Markdown;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The seven principles on one page. */
@Path("/")
@Produces(Pages.HTML)
public final class TrustPages {

  @GET
  @Path("trust/principles")
  public Page overview(@Auth Viewer viewer) {
    viewer.require(Right.READ);
    return new Overview(Principles.all().stream().map(Shown::of).toList());
  }

  record Overview(List<Shown> principles) implements Page {
    @Override
    public String title() {
      return "The seven principles";
    }
  }

  /** A principle in words that a template can place. */
  record Shown(String key, String name, Html definition, List<Meaning> meanings, Html questions) {
    static Shown of(Principle principle) {
      return new Shown(
          principle.key(),
          principle.name(),
          new Html(Markdown.html(principle.definition(), 3)),
          Arrays.stream(Effect.values())
              .map(
                  effect ->
                      new Meaning(
                          effect.name(),
                          effect.label(),
                          Markdown.plain(principle.meanings().getOrDefault(effect, ""))))
              .toList(),
          new Html(
              Markdown.html(
                  principle.questions().stream()
                      .map(question -> "- " + question)
                      .collect(Collectors.joining("\n")))));
    }
  }

  record Meaning(String effect, String label, String words) {}
}
