package debrief.event;

import java.util.List;
import java.util.Map;

/** Happens to postmortems. The subject is the reference of their incident. */
public sealed interface PostmortemEvent extends Event {

  /** What a part is that stands beside the sections. */
  enum Part {
    factor,
    lesson
  }

  /** A step to another state. */
  enum Step {
    submitted,
    returned,
    approved,
    published,
    reopened
  }

  record Started(String subject, String template) implements PostmortemEvent {
    @Override
    public String action() {
      return "postmortem.started";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("template", template);
    }
  }

  record Moved(String subject, Step step, String from, String to) implements PostmortemEvent {
    @Override
    public String action() {
      return "postmortem." + step;
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("from", from, "to", to);
    }
  }

  /** Others are asked to review from now on. */
  record ReviewersNamed(String subject, List<String> people) implements PostmortemEvent {
    public ReviewersNamed {
      people = List.copyOf(people);
    }

    @Override
    public String action() {
      return "reviewers.named";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("people", people);
    }
  }

  record SectionSaved(String subject, String section, int version) implements PostmortemEvent {
    @Override
    public String action() {
      return "section.saved";
    }

    @Override
    public Map<String, Object> detail() {
      return Map.of("section", section, "version", version);
    }
  }

  record PartAdded(String subject, Part part) implements PostmortemEvent {
    @Override
    public String action() {
      return part + ".added";
    }
  }

  record PartChanged(String subject, Part part) implements PostmortemEvent {
    @Override
    public String action() {
      return part + ".changed";
    }
  }

  record PartRemoved(String subject, Part part) implements PostmortemEvent {
    @Override
    public String action() {
      return part + ".removed";
    }
  }

  record TrustTagged(String subject) implements PostmortemEvent {
    @Override
    public String action() {
      return "trust.tagged";
    }
  }

  record TrustUntagged(String subject) implements PostmortemEvent {
    @Override
    public String action() {
      return "trust.untagged";
    }
  }

  /** Words stay that the review had found, with a reason. */
  record FindingKept(String subject) implements PostmortemEvent {
    @Override
    public String action() {
      return "finding.kept";
    }
  }

  record FindingUnkept(String subject) implements PostmortemEvent {
    @Override
    public String action() {
      return "finding.unkept";
    }
  }
}
