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

  /** Many at once, which {@code change} can undo. */
  record Shifted(String subject, String change, int entries, int seconds) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.shifted";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("change", change, "entries", entries, "seconds", seconds);
    }
  }

  /** Many at once, which {@code change} can undo. */
  record RemovedTogether(String subject, String change, int entries) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.removedTogether";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("change", change, "entries", entries);
    }
  }

  record Undone(String subject, String change) implements TimelineEvent {
    @Override
    public String action() {
      return "timeline.undone";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("change", change);
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
