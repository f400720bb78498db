package debrief.report;

import debrief.db.Slice;
import debrief.publish.article.ReportContent;
import debrief.text.Markdown;
import debrief.trust.Effect;
import debrief.trust.Principle;
import debrief.web.page.Html;
import debrief.web.page.Page;
import debrief.web.page.Pager;
import debrief.web.page.TimeView;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the seven principles: what it means, what to ask, and the reports that touched it. */
record PrinciplePage(
    String key,
    String title,
    Html definition,
    List<Meaning> meanings,
    List<String> questions,
    List<Other> others,
    List<Touched> reports,
    Pager pager)
    implements Page {

  /** What an effect means for this principle. */
  record Meaning(String effect, String label, Html text) {}

  /** An entry of the navigation. */
  record Other(String key, String name, boolean current) {}

  /** A report that touched the principle, and how. */
  record Touched(
      String slug,
      String title,
      TimeView published,
      String incident,
      List<String> services,
      String effect,
      String effectLabel,
      String explanation) {}

  static PrinciplePage of(
      Principle principle, List<Principle> all, Slice<ReportLine> slice, @Nullable String cursor) {
    String path = "/trust/" + principle.key();
    return new PrinciplePage(
        principle.key(),
        principle.name(),
        new Html(Markdown.html(principle.definition(), 3)),
        Arrays.stream(Effect.values())
            .map(
                effect ->
                    new Meaning(
                        effect.name(),
                        effect.label(),
                        new Html(Markdown.html(principle.meanings().getOrDefault(effect, ""), 4))))
            .toList(),
        principle.questions(),
        all.stream()
            .map(p -> new Other(p.key(), p.name(), p.key().equals(principle.key())))
            .toList(),
        slice.items().stream().map(line -> touched(line, principle.key())).toList(),
        Pager.of(cursor, slice, path, path + "?"));
  }

  private static Touched touched(ReportLine line, String principle) {
    ReportContent.Trust tag =
        line.trust().stream()
            .filter(t -> t.principle().equals(principle))
            .findFirst()
            .orElseThrow();
    return new Touched(
        line.slug(),
        line.title(),
        new TimeView(line.firstPublishedAt()),
        line.incident(),
        line.services(),
        tag.effect().name(),
        tag.effect().label(),
        Markdown.excerpt(tag.explanation(), 300));
  }

  public boolean empty() {
    return reports.isEmpty();
  }
}
