package debrief.report.home;

import debrief.incident.Origin;
import debrief.incident.Severity;
import debrief.trust.Principles;
import debrief.web.page.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the choice, with what was chosen in them. */
record FilterForm(
    String q,
    List<Field.Choice> principles,
    List<Field.Choice> severities,
    List<Field.Choice> origins,
    String service,
    String team,
    String from,
    String to,
    boolean chosen) {

  static FilterForm of(HomeFilter filter) {
    return new FilterForm(
        said(filter.q()),
        Principles.all().stream()
            .map(p -> new Field.Choice(p.key(), p.name(), p.key().equals(filter.principle())))
            .toList(),
        Field.Choice.of(Severity.values(), filter.severity()),
        Arrays.stream(Origin.values())
            .map(o -> new Field.Choice(o.name(), o.meaning(), o == filter.origin()))
            .toList(),
        said(filter.service()),
        said(filter.team()),
        said(filter.from()),
        said(filter.to()),
        !filter.isEmpty());
  }

  private static String said(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
