package debrief.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.access.Viewer;
import debrief.incident.Incident;
import debrief.incident.Incidents;
import debrief.incident.Moment;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.json.Json;
import debrief.web.page.TimeView;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The incident's times as entries say them. Behind the doors of the room; joins their transaction.
 */
public final class Milestones {
  private final Incidents incidents;
  private final MilestoneSql sql;

  public Milestones(Incidents incidents, MilestoneSql sql) {
    this.incidents = incidents;
    this.sql = sql;
  }

  /**
   * What they say of the incident's times.
   *
   * @throws Problem 422 where two are the same moment, or where it contradicts the other times
   */
  static Map<Moment, Instant> said(Incident incident, List<EntryInput> inputs, boolean numbered) {
    Map<Moment, Instant> said = new EnumMap<>(Moment.class);
    for (int i = 0; i < inputs.size(); i++) {
      Moment moment = inputs.get(i).milestone();
      String field = (numbered ? "[" + i + "]." : "") + "milestone";
      if (moment != null && said.put(moment, inputs.get(i).happened()) != null) {
        throw Problem.invalid(field, "Another entry of these is that moment already.");
      }
      check(incident, said, field);
    }
    return said;
  }

  /**
   * @param said what entries are about to say
   * @param field where the caller said it
   * @throws Problem 422 with one sentence where the times would contradict each other
   */
  public static void check(Incident incident, Map<Moment, Instant> said, String field) {
    Map<Moment, Instant> times = new EnumMap<>(Moment.class);
    for (Moment moment : Moment.values()) {
      Instant at = said.containsKey(moment) ? said.get(moment) : moment.of(incident);
      for (Map.Entry<Moment, Instant> earlier : times.entrySet()) {
        boolean concerns = said.containsKey(moment) || said.containsKey(earlier.getKey());
        if (at != null && concerns && at.isBefore(earlier.getValue())) {
          throw Problem.invalid(field, sentence(moment, at, earlier.getKey(), earlier.getValue()));
        }
      }
      if (at != null) {
        times.put(moment, at);
      }
    }
  }

  private static String sentence(Moment later, Instant at, Moment earlier, Instant then) {
    TimeView one = new TimeView(at);
    TimeView other = new TimeView(then);
    boolean sameDay = one.date().equals(other.date());
    return "%s (%s) is before %s (%s)."
        .formatted(
            later.label(),
            sameDay ? one.clock() : one.text(),
            earlier.label().toLowerCase(Locale.ROOT),
            sameDay ? other.clock() : other.text());
  }

  /** Before they are stored: what was that moment until now is it no longer. */
  void take(Viewer viewer, Incident incident, Iterable<Moment> moments, String id, Instant now) {
    for (Moment moment : moments) {
      sql.unlink(incident.number(), moment, id, viewer.personId(), now);
    }
  }

  /** After they are stored: the incident's times are what its entries say. */
  public void follow(Viewer viewer, Incident incident, Map<Moment, Instant> said) {
    ObjectNode patch = Json.MAPPER.createObjectNode();
    said.forEach(
        (moment, at) -> {
          if (!at.equals(moment.of(incident))) {
            patch.put(moment.name() + "At", at.toString());
          }
        });
    if (!patch.isEmpty()) {
      incidents.change(viewer, incident.ref(), new Versions.IfMatch("*"), patch);
    }
  }

  void unlinkMoved(long number, Instant now) {
    sql.unlinkMoved(number, now);
  }

  /** A map of one or none. */
  static Map<Moment, Instant> said(@Nullable Moment moment, @Nullable Instant at) {
    return moment == null || at == null ? Map.of() : Map.of(moment, at);
  }
}
