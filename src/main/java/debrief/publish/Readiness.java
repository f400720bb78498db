package debrief.publish;

import debrief.web.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a postmortem still wants.
 *
 * @param missing what must be there before it may go on; the field of a section is {@code
 *     sections.impact}
 * @param suggestions what would help its readers and may be left
 */
public record Readiness(List<Problem.FieldError> missing, List<Problem.FieldError> suggestions) {

  /** The field of the suggestion to say when the incident ended. */
  static final String ENDED = "resolvedAt";

  /** Sections that say what was learned as well as rows would. */
  private static final List<String> LESSONS =
      List.of("what-went-well", "what-could-go-better", "where-we-got-lucky", "what-surprised-us");

  public boolean isComplete() {
    return missing.isEmpty();
  }

  public static Readiness of(Progress progress) {
    Progress.Counts counts = progress.counts();
    List<Problem.FieldError> missing = new ArrayList<>();
    List<Problem.FieldError> suggestions = new ArrayList<>();
    if (counts.tags() == 0) {
      add(suggestions, "trust", "No Trust principle is tagged. “Held” counts too.");
    } else if (counts.unexplainedTags() > 0) {
      add(suggestions, "trust", "Say in which way, for every principle that is tagged.");
    }
    if (counts.actionItems() == 0) {
      add(
          suggestions,
          "actionItems",
          "There are no action items. If nothing is to change, a line on what was weighed helps.");
    }
    if (counts.lessons() == 0 && LESSONS.stream().noneMatch(progress::isFilled)) {
      add(suggestions, "lessons", "No lessons are recorded: what went well, what was luck?");
    }
    if (!counts.resolved()) {
      add(
          suggestions,
          ENDED,
          "The incident is not resolved yet, or the time when it ended was not written down.");
    }
    List<Progress.Fill> empty = new ArrayList<>();
    for (Progress.Fill fill : progress.fills()) {
      if (!progress.isFilled(fill.key())) {
        String field = "sections." + fill.key();
        if (fill.required()) {
          add(missing, field, missing(fill));
        } else {
          empty.add(fill);
        }
      }
    }
    if (!empty.isEmpty()) {
      add(suggestions, "sections." + empty.get(0).key(), stillEmpty(empty));
    }
    return new Readiness(missing, suggestions);
  }

  public static String missing(Progress.Fill fill) {
    return fill.heading() + " is empty (required).";
  }

  /** One sentence for all of them: each may stay empty. */
  private static String stillEmpty(List<Progress.Fill> empty) {
    List<String> names = empty.stream().map(fill -> "“" + fill.heading() + "”").toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0) + " is empty. It may stay so."
        : String.join(", ", names.subList(0, last))
            + " and "
            + names.get(last)
            + " are empty. They may stay so.";
  }

  private static void add(List<Problem.FieldError> list, String field, String message) {
    list.add(new Problem.FieldError(field, message));
  }
}
