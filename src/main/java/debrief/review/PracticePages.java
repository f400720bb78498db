package debrief.review;

import debrief.noego.category.Category;
import debrief.noego.category.PracticeText;
import debrief.text.Markdown;
import debrief.web.Problem;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/**
 * What the review notices and why: one page a category, for everyone, as the practice itself is.
 */
@Path("/practice/review")
@Produces(Pages.HTML)
public final class PracticePages {

  @GET
  public Page overview() {
    return new PracticeIndex(PracticeText.all().stream().map(Line::of).toList());
  }

  @GET
  @Path("/{category}")
  public Page category(@PathParam("category") String id) {
    Category category = Category.find(id).orElseThrow(Problem::missing);
    PracticeText text = PracticeText.of(category);
    List<Line> others =
        PracticeText.all().stream()
            .filter(other -> other.category() != category)
            .map(Line::of)
            .toList();
    return new PracticeCategory(
        category.label(), text.summary(), new Html(Markdown.html(text.markdown(), 2)), others);
  }

  record PracticeIndex(List<Line> lines) implements Page {
    @Override
    public String title() {
      return "What the review notices";
    }
  }

  record PracticeCategory(String label, String summary, Html text, List<Line> others)
      implements Page {
    @Override
    public String title() {
      return label;
    }
  }

  record Line(String id, String label, String summary) {
    static Line of(PracticeText text) {
      return new Line(text.category().id(), text.category().label(), text.summary());
    }
  }
}
