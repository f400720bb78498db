package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.Optional;
import java.util.Set;

/** For an explanation that stops at an error: what was done, without the verdict. */
public final class ErrorRewrite {
  private static final Set<String> BY_ACCIDENT =
      WordSet.of(
          "accidentally inadvertently mistakenly erroneously unintentionally wrongly incorrectly unwittingly");

  private ErrorRewrite() {}

  public static Optional<String> of(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    boolean slip =
        hit.quoteTo() == hit.quoteFrom() + 1
            && BY_ACCIDENT.contains(sentence.lower(hit.quoteFrom()));
    boolean byMistake =
        sentence.lower(hit.quoteFrom()).equals("by")
            && WordSet.of("mistake accident error").contains(sentence.lower(hit.quoteTo() - 1));
    if (!slip && !byMistake) {
      return Optional.empty();
    }
    SentenceEdit edit = new SentenceEdit(wording).put(hit.quoteFrom(), hit.quoteTo(), "");
    return byMistake && wording.ends(hit.quoteTo())
        ? edit.end(", which [… the screen, the names or the tool] showed as the intended step")
            .text()
        : edit.text();
  }
}
