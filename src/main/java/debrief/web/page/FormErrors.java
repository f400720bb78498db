package debrief.web.page;

import debrief.web.Problem;
import debrief.web.TimeDoubts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one summary of what has to be corrected in a form: each error once, in the words of the page,
 * with a link to its field. The API's names of fields are turned into labels here.
 *
 * @param asks whether these are questions about what was typed
 */
public record FormErrors(List<Line> lines, boolean asks) {
  /** For a form that nobody has sent yet. */
  public static final FormErrors NONE = new FormErrors(List.of(), false);

  private static final Pattern INDEXED = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?");

  /**
   * @param id of the field on the page
   * @param words the field's label and what to do, or only the latter where it says both
   */
  public record Line(String id, String words) {}

  /** Where a field stands on the page and what it is called there. */
  private record Place(String id, String label) {}

  /** What the fields of one form are called, by the names that the API has for them. */
  public static final class Labels {
    private final Map<String, Place> places = new HashMap<>();

    /** A field whose id is its name in the API. */
    public Labels field(String name, String label) {
      return field(name, name, label);
    }

    /**
     * @param name in the API
     * @param id on the page
     */
    public Labels field(String name, String id, String label) {
      places.put(name, new Place(id, label));
      return this;
    }

    private Place place(String name) {
      Place known = places.get(name);
      if (known != null) {
        return known;
      }
      Matcher indexed = INDEXED.matcher(name);
      if (!indexed.matches()) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return places.getOrDefault(last, new Place(last, plain(last)));
      }
      String row = indexed.group(2);
      if (indexed.group(3) == null || row.length() > 6) {
        return place(indexed.group(1));
      }
      int number = Integer.parseInt(row) + 1;
      return new Place(indexed.group(3) + "-" + number, plain(indexed.group(3)) + " " + number);
    }
  }

  /** What a refused form says; a mirror of another error is left out. */
  public static FormErrors of(List<Problem.FieldError> errors, Labels labels) {
    List<Line> lines = new ArrayList<>();
    for (Problem.FieldError error : errors) {
      if (!error.mirror()) {
        Place place = labels.place(error.field());
        Line line = new Line(place.id(), words(place.label(), error.message()));
        if (!lines.contains(line)) {
          lines.add(line);
        }
      }
    }
    boolean asks = errors.stream().anyMatch(error -> TimeDoubts.asked(error) != null);
    return new FormErrors(List.copyOf(lines), asks);
  }

  private static String words(String label, String message) {
    return label.isEmpty() || message.startsWith(label) ? message : label + ": " + message;
  }

  private static String plain(String name) {
    String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public boolean any() {
    return !lines.isEmpty();
  }

  public String title() {
    long fields = lines.stream().map(Line::id).distinct().count();
    if (asks) {
      return fields == 1 ? "Is this time right?" : "Are these times right?";
    }
    return fields == 1 ? "1 field needs a correction" : fields + " fields need a correction";
  }
}
