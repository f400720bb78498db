package debrief.event;

import java.util.List;
import java.util.Map;

/** Happens to timelines. The subject is the reference of their incident. */
public sealed interface TimelineEvent extends Event {

  record Added(String subject, List<String> ids) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.added";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("ids", ids);
    }
  }

  record Changed(String subject, String id, int version) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.changed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("id", id, "version", version);
    }
  }

  record Restored(String subject, List<String> ids) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.restored";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("ids", ids);
    }
  }

  record Removed(String subject, String id) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.removed";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("id", id);
    }
  }
}
