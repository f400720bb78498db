package debrief.action.list;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.JsonNode;
import debrief.access.Right;
import debrief.access.Viewer;
import debrief.action.ActionItem;
import debrief.action.ActionItems;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.Versions;
import debrief.web.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The door to changes of many action items at once. */
public final class BulkChanges {
  static final int MOST = 100;

  private final Jdbi jdbi;
  private final ActionItems items;

  public BulkChanges(Jdbi jdbi, ActionItems items) {
    this.jdbi = jdbi;
    this.items = items;
  }

  /**
   * @param version as it was seen; null where the item is changed as it stands
   */
  public record Chosen(@Nullable String ref, @Nullable Integer version) {}

  /**
   * @param owner null leaves owners as they are
   * @param dueOn null leaves dates as they are
   * @param reason why dates move
   */
  public record Wanted(
      @Nullable List<@Nullable Chosen> items,
      @Nullable String owner,
      @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDate dueOn,
      @Nullable String reason) {
    private List<Chosen> chosen() {
      return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    }

    void check() {
      Invalid invalid = new Invalid();
      List<Chosen> chosen = chosen();
      invalid.addIf(chosen.isEmpty(), "items", "Choose at least one action item.");
      invalid.addIf(chosen.size() > MOST, "items", "At most 100 action items at once.");
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < Math.min(chosen.size(), MOST); i++) {
        String ref = chosen.get(i).ref();
        boolean good = ref != null && ref.matches("ACT-[1-9][0-9]{0,17}");
        invalid.addIf(!good, "items[" + i + "].ref", "An action item is written as ACT-7.");
        invalid.addIf(
            good && !seen.add(String.valueOf(ref)), "items[" + i + "].ref", "It is named twice.");
      }
      invalid.addIf(
          owner == null && dueOn == null, "owner", "Choose another owner or another due date.");
      invalid.line("owner", owner, 254);
      invalid.addIf(dueOn != null && !Years.hold(dueOn), "dueOn", Years.OF_DATES);
      invalid.fits("reason", reason, 5_000);
      invalid.orThrow();
    }
  }

  /** One that is as it was, and what was in the way. */
  public record Refused(String ref, String reason) {}

  public record Outcome(List<ActionItem> changed, List<Refused> refused) {}

  /**
   * Changes those that can be changed, in one transaction, each with its version, its rights and
   * its line in the journal.
   *
   * @throws Problem 422 where nothing can be done with what was asked, 403 for a reader
   */
  public Outcome change(Viewer viewer, Wanted wanted) {
    viewer.require(Right.READ);
    viewer.require(Right.WRITE);
    wanted.check();
    // In one order, so that two who change the same never wait in a circle.
    List<Chosen> inOrder =
        wanted.chosen().stream()
            .sorted(Comparator.comparingLong(c -> Long.parseLong(ref(c).substring(4))))
            .toList();
    return jdbi.inTransaction(
        handle -> {
          List<ActionItem> changed = new ArrayList<>();
          List<Refused> refused = new ArrayList<>();
          for (Chosen each : inOrder) {
            try {
              changed.add(changeOne(viewer, each, wanted));
            } catch (Problem problem) {
              // An item is refused before anything of it is written, so the others stand.
              refused.add(new Refused(ref(each), sentence(problem)));
            }
          }
          return new Outcome(List.copyOf(changed), List.copyOf(refused));
        });
  }

  private ActionItem changeOne(Viewer viewer, Chosen chosen, Wanted wanted) {
    String version = chosen.version() == null ? null : chosen.version().toString();
    return items.change(
        viewer,
        ref(chosen),
        version == null ? Versions.required("*") : Versions.ofForm(version),
        wanted.owner(),
        wanted.dueOn(),
        wanted.reason());
  }

  private static String ref(Chosen chosen) {
    return String.valueOf(chosen.ref());
  }

  private static String sentence(Problem problem) {
    return switch (problem.kind()) {
      case STALE -> "It was changed since you opened the list.";
      case NOT_FOUND -> "It is not there.";
      default ->
          problem.errors().isEmpty()
              ? String.valueOf(problem.detail())
              : problem.errors().get(0).message();
    };
  }

  /** An answer is given again only to somebody who may see all that is in it. */
  void stillOpen(Viewer viewer, JsonNode answer) {
    answer.path("changed").forEach(item -> items.get(viewer, item.path("ref").asText()));
  }
}
