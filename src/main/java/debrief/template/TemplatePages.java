package debrief.template;

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
import java.util.List;

/** What there is to write in, and how to write without blame. */
@Path("/")
@Produces(Pages.HTML)
public final class TemplatePages {
  @GET
  @Path("/templates")
  public Page templates(@Auth Viewer viewer) {
    viewer.require(Right.READ);
    return new Library(PostmortemTemplates.all().stream().map(Shown::of).toList());
  }

  /** For everyone, since every page links to it. */
  @GET
  @Path("/practice")
  public Page practice() {
    return Text.PRACTICE;
  }

  /** Rendered when somebody first asks, not while a server starts. */
  private static final class Text {
    static final Practice PRACTICE =
        new Practice(new Html(Markdown.html(PostmortemTemplates.load("practice.md"), 2)));
  }

  record Library(List<Shown> templates) implements Page {
    @Override
    public String title() {
      return "Templates";
    }
  }

  record Practice(Html text) implements Page {
    @Override
    public String title() {
      return "Writing without blame";
    }
  }

  record Shown(
      String key, String name, String summary, String suits, int minutes, List<Guide> sections) {
    static Shown of(PostmortemTemplate template) {
      return new Shown(
          template.key(),
          template.name(),
          template.summary(),
          template.suits(),
          template.minutes(),
          template.sections().stream().map(Guide::of).toList());
    }
  }

  record Guide(String heading, boolean required, Html guidance) {
    static Guide of(TemplateSection section) {
      return new Guide(
          section.heading(), section.required(), new Html(Markdown.html(section.guidance(), 4)));
    }
  }
}
