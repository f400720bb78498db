package debrief.language;

import debrief.text.prose.Passage;
import java.util.List;

/**
 * A word or a mark of a sentence.
 *
 * @param text as written
 * @param lower in lower case, contractions written out: {@code n't} is {@code not}
 * @param start where it begins in the Markdown (UTF-16)
 * @param end behind its last character in the Markdown
 * @param lemmas the verbs whose form it may be, in their base form; empty for most words
 * @param quoted whether it stands within quotation marks
 */
public record Token(
    String text, String lower, int start, int end, List<String> lemmas, boolean quoted) {

  /** Whether it stands for code or an address. */
  public boolean isCode() {
    return lower.charAt(0) == Passage.CODE;
  }

  boolean isWord() {
    return Character.isLetterOrDigit(lower.charAt(0))
        || lower.charAt(0) == '\''
        || isCode()
        || lower.charAt(0) == '@';
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it is a form of this verb. */
  public boolean isForm(String verb) {
    return lemmas.contains(verb);
  }
}
