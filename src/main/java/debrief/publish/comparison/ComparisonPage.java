package debrief.publish.comparison;

import debrief.access.AudienceWords;
import debrief.incident.Incident;
import debrief.publish.disclosure.Disclosure;
import debrief.text.Markdown;
import debrief.web.page.Html;
import debrief.web.page.Page;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The three renderings side by side.
 *
 * @param differing how many parts are not the same to all three
 * @param onlyDifferences whether the others are left out
 */
record ComparisonPage(
    String ref, String heading, int differing, boolean onlyDifferences, List<GroupView> groups)
    implements Page {

  record GroupView(String heading, List<Row> rows) {
    static GroupView of(AudienceComparison.Group group) {
      return new GroupView(group.heading(), group.parts().stream().map(Row::of).toList());
    }
  }

  record Row(String label, boolean differs, List<Cell> cells, List<Disclosure> disclosures) {
    static Row of(AudienceComparison.Part part) {
      return new Row(
          part.label(),
          part.differs(),
          part.readings().stream().map(Cell::of).toList(),
          part.disclosures());
    }

    public boolean anyDisclosures() {
      return !disclosures.isEmpty();
    }
  }

  /**
   * @param readers in words
   * @param width how many audiences they are
   */
  record Cell(String readers, int width, boolean told, Html text) {
    static Cell of(AudienceComparison.Reading reading) {
      String markdown = reading.markdown();
      return new Cell(
          reading.audiences().stream()
              .map(AudienceWords::readers)
              .collect(Collectors.joining(", ")),
          reading.audiences().size(),
          markdown != null,
          markdown == null ? Html.NOTHING : new Html(Markdown.html(markdown, 3)));
    }
  }

  static ComparisonPage of(
      Incident incident, AudienceComparison comparison, boolean onlyDifferences) {
    AudienceComparison shown = onlyDifferences ? comparison.differences() : comparison;
    return new ComparisonPage(
        incident.ref(),
        incident.title(),
        comparison.differing(),
        onlyDifferences,
        shown.groups().stream().map(GroupView::of).toList());
  }

  @Override
  public String title() {
    return "Side by side: " + heading;
  }

  public boolean none() {
    return differing == 0;
  }

  public boolean one() {
    return differing == 1;
  }
}
