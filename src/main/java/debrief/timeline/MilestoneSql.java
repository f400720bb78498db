package debrief.timeline;

import debrief.incident.Moment;
import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which entry is which of the incident's times. */
public interface MilestoneSql {

  /** Another entry than this one is that moment no longer. */
  @SqlUpdate(
      """
      update timeline_entry
      set milestone = null, updated_by = :by, updated_at = :at, version = version + 1
      where incident_number = :number and milestone = :moment and id != :id
      """)
  void unlink(
      @Bind("number") long number,
      @Bind("moment") Moment moment,
      @Bind("id") String id,
      @Bind("by") String by,
      @Bind("at") Instant at);

  /** Entries that say another time than the incident are no moment of it. */
  @SqlUpdate(
      """
      update timeline_entry t
      set milestone = null, updated_by = null, updated_at = :at, version = t.version + 1
      from incident i
      where i.number = :number and t.incident_number = i.number and t.milestone is not null
        and t.occurred_at is distinct from case t.milestone
          when 'started' then i.started_at when 'detected' then i.detected_at
          when 'acknowledged' then i.acknowledged_at when 'mitigated' then i.mitigated_at
          when 'resolved' then i.resolved_at end
      """)
  void unlinkMoved(@Bind("number") long number, @Bind("at") Instant at);
}
