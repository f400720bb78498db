package debrief.publish.article;

import debrief.incident.Incident;
import debrief.incident.Measurement;
import debrief.incident.page.MeasureView;
import debrief.text.Markdown;
import debrief.web.page.Html;
import debrief.web.page.ReaderZone;
import debrief.web.page.Templates;
import debrief.web.page.TimeView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Renders a report's content as the HTML that an edition freezes. It holds nothing that is not of
 * the content: which edition it is, where it lies and what else it can be had as, the page around
 * it says.
 */
public final class Article {
  private Article() {}

  public static String html(ReportContent content) {
    return ReaderZone.inUtc(
        () -> Templates.render("debrief/publish/article/article.mustache", View.of(content)));
  }

  /** What the template says. */
  public record View(
      String title,
      String lede,
      String severity,
      TimeView started,
      List<String> services,
      String origin,
      @Nullable String customers,
      String statement,
      List<MeasureView> measures,
      List<TrustView> trust,
      List<PartView> parts,
      List<String> roles) {

    public static View of(ReportContent c) {
      Long customers = c.impact().customersAffected();
      return new View(
          c.title(),
          c.lede(),
          c.severity().name(),
          new TimeView(c.startedAt()),
          c.services(),
          c.origin().fact(),
          customers == null ? null : String.format(Locale.ENGLISH, "%,d", customers),
          c.impact().statement() == null ? "" : c.impact().statement(),
          MeasureView.all(
                  measurements(c.measurements()),
                  c.startedAt(),
                  c.detectedAt(),
                  c.acknowledgedAt(),
                  c.mitigatedAt(),
                  c.resolvedAt())
              .stream()
              .map(MeasureView::frozen)
              .toList(),
          c.trust().stream().map(TrustView::of).toList(),
          ArticleParts.of(c),
          c.roles());
    }

    private static Incident.Measurements measurements(ReportContent.Measurements frozen) {
      return new Incident.Measurements(
          measurement(frozen.timeToDetect()),
          measurement(frozen.timeToAcknowledge()),
          measurement(frozen.timeToMitigate()),
          measurement(frozen.timeToResolve()));
    }

    private static Measurement measurement(ReportContent.Measure frozen) {
      return new Measurement(frozen.status(), frozen.seconds());
    }

    public boolean hasLede() {
      return !lede.isEmpty();
    }

    public boolean hasStatement() {
      return !statement.isBlank();
    }

    public boolean hasTrust() {
      return !trust.isEmpty();
    }

    public boolean hasRoles() {
      return !roles.isEmpty();
    }
  }

  /** A Trust tag with its explanation. */
  public record TrustView(
      String principle, String name, String effect, String effectLabel, Html explanation) {
    static TrustView of(ReportContent.Trust tag) {
      return new TrustView(
          tag.principle(),
          tag.name(),
          tag.effect().name(),
          tag.effect().label(),
          new Html(Markdown.html(tag.explanation(), 4)));
    }
  }
}
