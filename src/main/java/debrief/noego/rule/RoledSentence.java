package debrief.noego.rule;

import debrief.language.Sentence;
import debrief.noego.rewrite.Wording;

/**
 * A sentence for a rewrite, in which nobody stands by name: those of the roster by their roles, and
 * in place of somebody whom no roster knows a gap for the writer to fill. Otherwise what is offered
 * would draw the next finding.
 *
 * @param roster says the roles of those whom it knows
 */
public record RoledSentence(Wording.Roled roster) implements Wording.Roled {
  /** For somebody whose role nobody knows. */
  public static final String SOME_ROLE = "[… the role]";

  @Override
  public String text(Sentence sentence, int start, int end) {
    StringBuilder text = new StringBuilder();
    int from = start;
    for (int at = UnlistedPeople.named(sentence, 0); at >= 0; ) {
      int last = UnlistedPeople.last(sentence, at);
      int name = sentence.token(at).start();
      int behind = sentence.token(last).end();
      if (name >= from && behind <= end) {
        append(text, sentence, from, name);
        text.append(SOME_ROLE);
        from = behind;
      }
      at = UnlistedPeople.named(sentence, last + 1);
    }
    append(text, sentence, from, end);
    return text.toString();
  }

  /** What stands between two names, with the blanks around it. */
  private void append(StringBuilder text, Sentence sentence, int from, int to) {
    if (from >= to) {
      return;
    }
    String source = sentence.source(from, to);
    boolean led = !text.isEmpty() && Character.isWhitespace(source.charAt(0));
    boolean trailed = Character.isWhitespace(source.charAt(source.length() - 1));
    text.append(led ? " " : "").append(roster.text(sentence, from, to).strip());
    text.append(trailed ? " " : "");
  }
}
