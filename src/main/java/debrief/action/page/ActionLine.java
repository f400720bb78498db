package debrief.action.page;

import debrief.action.ActionItem;
import debrief.action.Control;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An action item as a row of a table. */
public record ActionLine(
    String ref,
    String title,
    @Nullable String team,
    @Nullable String control,
    @Nullable Due due,
    String state,
    String stateLabel) {

  public static ActionLine of(ActionItem item) {
    Control control = item.control();
    return new ActionLine(
        item.ref(),
        item.title(),
        item.team(),
        control == null ? null : control.label().toLowerCase(Locale.ENGLISH),
        Due.of(item),
        item.state().name(),
        item.state().label());
  }
}
