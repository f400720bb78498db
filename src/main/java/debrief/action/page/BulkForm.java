package debrief.action.page;

import debrief.action.list.BulkChanges;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form under the list that changes what is selected. */
record BulkForm(Field owner, Field dueOn, Field reason, List<String> wrong, boolean open) {

  static final BulkForm EMPTY =
      new BulkForm(
          Field.of("owner", null),
          Field.of("dueOn", null),
          Field.of("reason", null),
          List.of(),
          false);

  /**
   * @throws Problem 422 where a field cannot be read, and as a question about a day that is over
   */
  static BulkChanges.Wanted read(MultivaluedMap<String, String> form, Instant now) {
    FormFields fields = new FormFields(form);
    List<BulkChanges.Chosen> chosen = new ArrayList<>();
    for (String item : fields.all("item")) {
      String[] parts = item.split(":", 2);
      chosen.add(new BulkChanges.Chosen(parts[0], parts.length < 2 ? null : number(parts[1])));
    }
    BulkChanges.Wanted wanted =
        new BulkChanges.Wanted(
            List.copyOf(chosen), fields.line("owner"), fields.date("dueOn"), fields.text("reason"));
    fields.orThrow();
    Due.ask(fields, now, wanted.dueOn(), null);
    return wanted;
  }

  private static @Nullable Integer number(String version) {
    return version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : Integer.valueOf(-1);
  }

  /** The form as it was sent, with what to mend. */
  static BulkForm again(MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    return new BulkForm(
        typed.field("owner"),
        typed.field("dueOn"),
        typed.field("reason"),
        problem.errors().stream()
            .filter(error -> error.field().startsWith("item"))
            .map(Problem.FieldError::message)
            .toList(),
        true);
  }
}
