package debrief.noego.match;

import debrief.language.Sentence;

/** Alternatives for one place, asked of a word that is pointed at rather than searched for. */
public final class WordMatcher {
  private final Element element;

  /**
   * @param alternatives as at a place of a pattern: {@code not|never}, {@code @person}, {@code
   *     #list}
   * @throws IllegalArgumentException where they cannot be read
   */
  public WordMatcher(String alternatives) {
    element = new Element(alternatives);
    if (element.most != 1 || element.least != 1 || element.anchor) {
      throw new IllegalArgumentException("“" + alternatives + "” is more than one word.");
    }
  }

  /** Whether one of them stands at this place; never where there is no such place. */
  public boolean isAt(Sentence sentence, int at) {
    return at >= 0 && at <= sentence.size() && element.length(sentence, at) >= 0;
  }
}
