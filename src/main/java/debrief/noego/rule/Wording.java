package debrief.noego.rule;

import debrief.noego.language.Sentence;

/** The words of the sentence at hand, with roles where names stand, for rewrites. */
public final class Wording {
  /** Says a stretch of the sentence with roles in place of names. */
  public interface Roled {
    String text(Sentence sentence, int start, int end);
  }

  private final Sentence sentence;
  private final Roled roled;

  public Wording(Sentence sentence, Roled roled) {
    this.sentence = sentence;
    this.roled = roled;
  }

  /** The tokens from one place to another, as prose without marks. */
  String words(int from, int to) {
    if (from >= to) {
      return "";
    }
    return roled.text(sentence, sentence.token(from).start(), sentence.token(to - 1).end());
  }
}
