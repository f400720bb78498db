package debrief.review;

import debrief.redaction.Named;
import debrief.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to review.
 *
 * @param markdown the text; an empty one has no findings
 * @param participants who may be named in it; null for nobody
 */
public record ReviewInput(@Nullable String markdown, @Nullable List<@Nullable Named> participants) {
  static final int MOST_PARTICIPANTS = 10_000;
  private static final int LONGEST_NAME = 200;

  List<Named> checked() {
    Invalid invalid = new Invalid();
    invalid.addIf(markdown == null, "markdown", "Please send the text to review here.");
    List<@Nullable Named> people = participants == null ? List.of() : participants;
    if (people.size() > MOST_PARTICIPANTS) {
      invalid.add("participants", "At most 10,000 participants fit here.").orThrow();
    }
    List<Named> checked = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Named one = people.get(i);
      String field = "participants[" + i + "]";
      if (one == null) {
        invalid.add(field, "This should be a participant with a name.");
      } else {
        invalid.text(field + ".name", one.name(), LONGEST_NAME);
        invalid.fits(field + ".role", one.role(), LONGEST_NAME);
        invalid.fits(field + ".email", one.email(), 254);
        checked.add(one);
      }
    }
    invalid.orThrow();
    return checked;
  }
}
