package debrief.review;

import debrief.noego.category.Category;
import debrief.noego.category.PracticeText;
import debrief.noego.rule.Rule;
import debrief.noego.rule.Rules;
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
    List<Noticed> rules =
        Rules.builtIn().all().stream()
            .filter(rule -> rule.category() == category)
            .map(Noticed::of)
            .toList();
    return new PracticeCategory(
        category.label(),
        text.summary(),
        new Html(Markdown.html(text.markdown(), 2)),
        others,
        rules);
  }

  record PracticeIndex(List<Line> lines) implements Page {
    @Override
    public String title() {
      return "What the review notices";
    }
  }

  record PracticeCategory(
      String label, String summary, Html text, List<Line> others, List<Noticed> rules)
      implements Page {
    boolean hasRules() {
      return !rules.isEmpty();
    }

    @Override
    public String title() {
      return label;
    }
  }

  /** A rule as its file has it: why, and the two sentences of its first pattern. */
  record Noticed(String name, String why, String noticed, String left, boolean silent) {
    static Noticed of(Rule rule) {
      Rule.Shape first = rule.shapes().get(0);
      String name = rule.id().substring(rule.id().indexOf('.') + 1);
      return new Noticed(name, rule.why(), first.flag(), first.leave(), !rule.maySpeak());
    }
  }

  record Line(String id, String label, String summary) {
    static Line of(PracticeText text) {
      return new Line(text.category().id(), text.category().label(), text.summary());
    }
  }
}
