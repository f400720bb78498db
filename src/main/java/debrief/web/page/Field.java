package debrief.web.page;

import debrief.web.Problem;
import debrief.web.TimeDoubts;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form's field as it is shown: what was typed, and what to do about it where it was refused.
 *
 * @param name the field's name, also the end of its id
 * @param value never null; what was typed stays as it was
 * @param error null where all is well
 * @param sure where the error is a question, or was: the answer that what was typed is right, as
 *     {@link TimeDoubts} takes it
 */
public record Field(String name, String value, @Nullable String error, @Nullable String sure) {

  public Field(String name, String value, @Nullable String error) {
    this(name, value, error, null);
  }

  /** Whether a question about it was answered already. */
  public boolean isSure() {
    return sure != null && error == null;
  }

  public static Field of(String name, @Nullable Object value) {
    return new Field(name, value == null ? "" : value.toString(), null);
  }

  /** Finds values as they were typed, and the errors that belong to them. */
  public static final class Typed {
    private final MultivaluedMap<String, String> form;
    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    public Typed(MultivaluedMap<String, String> form, Problem problem) {
      this.form = form;
      for (Problem.FieldError error : problem.errors()) {
        String asked = TimeDoubts.asked(error);
        if (asked != null) {
          answers.put(asked, error.message());
        }
      }
      for (Problem.FieldError error : problem.shownErrors()) {
        errors.putIfAbsent(error.field(), error.message());
        // A field that takes several, with commas between, shows what is wrong with one of them.
        errors.putIfAbsent(error.field().replaceAll("\\[.*", ""), error.message());
      }
    }

    public Field field(String name) {
      return field(name, name);
    }

    /**
     * @param name of the field in the form
     * @param errorName of the same thing in the API, where it is called otherwise
     */
    public Field field(String name, String errorName) {
      String value = form.getFirst(name);
      return new Field(
          name, value == null ? "" : value, errors.get(errorName), sure(name, errorName));
    }

    /** An answer stays given, whatever else has to be mended. */
    private @Nullable String sure(String name, String errorName) {
      String asked = answers.get(errorName);
      return asked != null
          ? asked
          : form.getOrDefault(TimeDoubts.SURE, List.of()).stream()
              .filter(answer -> answer.startsWith(name + " "))
              .findFirst()
              .orElse(null);
    }
  }

  /** An option of a select, or one of several radio buttons. */
  public record Choice(String value, String label, boolean chosen) {
    public static List<Choice> of(Enum<?>[] values, @Nullable Enum<?> chosen) {
      return Arrays.stream(values)
          .map(value -> new Choice(value.toString(), value.toString(), value == chosen))
          .toList();
    }
  }
}
