package debrief.publish.article;

import debrief.access.Audience;
import debrief.text.Markdown;
import debrief.web.page.Html;
import java.util.List;

/** A headed part of the article: a section's text, the rows that belong to it, or both. */
public record PartView(
    String id,
    String heading,
    Html text,
    Html picture,
    Html days,
    List<ArticleParts.FactorView> factors,
    List<Html> lessons,
    List<PromiseView> promises) {

  static PartView text(ReportContent.Part part) {
    return new PartView(
        part.key(),
        part.heading(),
        new Html(part.markdown().isBlank() ? "" : Markdown.html(part.markdown(), 3, part.key())),
        Html.NOTHING,
        Html.NOTHING,
        List.of(),
        List.of(),
        List.of());
  }

  static PartView rows(String id, String heading) {
    return text(new ReportContent.Part(id, heading, "", Audience.organization));
  }

  PartView with(
      List<ArticleParts.FactorView> moreFactors,
      List<Html> moreLessons,
      List<PromiseView> morePromises) {
    return new PartView(id, heading, text, picture, days, moreFactors, moreLessons, morePromises);
  }

  public boolean hasText() {
    return !text.isEmpty();
  }

  public boolean hasFactors() {
    return !factors.isEmpty();
  }

  public boolean hasLessons() {
    return !lessons.isEmpty();
  }

  public boolean hasPromises() {
    return !promises.isEmpty();
  }

  boolean isEmpty() {
    return text.isEmpty()
        && days.isEmpty()
        && factors.isEmpty()
        && lessons.isEmpty()
        && promises.isEmpty();
  }
}
