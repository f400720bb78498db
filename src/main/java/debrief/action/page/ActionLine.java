package debrief.action.page;

import debrief.action.ActionItem;
import debrief.action.Control;
import debrief.incident.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action item as a row of a table.
 *
 * @param owner null for nobody, and for those who are not told
 */
public record ActionLine(
    String ref,
    int version,
    String title,
    @Nullable Who owner,
    @Nullable String team,
    @Nullable String control,
    From incident,
    @Nullable Due due,
    String age,
    String state,
    String stateLabel) {

  /**
   * @param address empty where none is known, or it is what is shown
   */
  public record Who(String shown, String address) {
    static @Nullable Who of(ActionItem item) {
      ActionItem.Owner owner = item.about().owner();
      return owner == null
          ? null
          : new Who(
              owner.shown(),
              owner.name() == null ? "" : Objects.requireNonNullElse(owner.address(), ""));
    }

    public boolean hasAddress() {
      return !address.isEmpty();
    }
  }

  /** The incident that it comes from. */
  public record From(String ref, String title, Severity severity) {}

  public static ActionLine of(ActionItem item) {
    Control control = item.control();
    return new ActionLine(
        item.ref(),
        item.version(),
        item.title(),
        Who.of(item),
        item.team(),
        control == null ? null : control.label(),
        new From(item.incident(), item.about().title(), item.about().severity()),
        Due.of(item),
        item.about().daysOld() == 0 ? "Today" : Due.days(item.about().daysOld()),
        item.state().name(),
        item.standing());
  }
}
