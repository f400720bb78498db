package debrief.noego;

import debrief.language.Sentence;
import debrief.language.clause.Clause;
import debrief.language.clause.ClauseReader;
import debrief.language.clause.Party;
import debrief.language.name.Names;
import debrief.text.prose.Passage;
import debrief.text.prose.Passages;
import java.util.Locale;
import java.util.StringJoiner;

/** Shows what the review reads in a text: each sentence with its clauses, one a line. */
public final class Explanation {
  private Explanation() {}

  /**
   * A line for each sentence, and below it a line for each of its clauses.
   *
   * @param names who is known to be a person
   */
  public static String of(String markdown, Names names) {
    StringBuilder out = new StringBuilder();
    LineNumbers lines = new LineNumbers(markdown);
    for (Passage passage : Passages.of(markdown)) {
      Sentence.each(
          markdown,
          passage,
          names,
          sentence -> {
            String source = sentence.source(sentence.start(), sentence.end());
            out.append(lines.line(sentence.start()))
                .append(": ")
                .append(source.replaceAll("\\s+", " "))
                .append('\n');
            ClauseReader.read(sentence)
                .forEach(clause -> out.append("    ").append(line(sentence, clause)).append('\n'));
          });
    }
    return out.toString();
  }

  /** "checked · active past statement · subject engineer (role) · denied by not". */
  public static String line(Sentence sentence, Clause clause) {
    StringJoiner parts = new StringJoiner(" · ");
    parts.add(sentence.token(clause.verb()).lower());
    StringJoiner form = new StringJoiner(" ");
    form.add(clause.voice().name());
    form.add(clause.form() == Clause.Form.finite ? clause.tense().name() : clause.form().name());
    form.add(clause.mood().name());
    parts.add(form.toString());
    if (clause.modality() != Clause.Modality.none) {
      parts.add(clause.modality().name());
    }
    party(parts, "subject", sentence, clause.subject());
    party(parts, "object", sentence, clause.object());
    party(parts, "by", sentence, clause.by());
    word(parts, "denied by", sentence, clause.denial());
    word(parts, "behind", sentence, clause.opener());
    return parts.toString();
  }

  private static void party(StringJoiner parts, String name, Sentence sentence, Party party) {
    if (party.head() >= 0) {
      String head = sentence.token(party.head()).isCode() ? "code" : sentence.lower(party.head());
      String kind = party.kind().name().toLowerCase(Locale.ROOT);
      parts.add(name + " " + head + " (" + kind + (party.implied() ? ", implied)" : ")"));
    }
  }

  private static void word(StringJoiner parts, String name, Sentence sentence, int at) {
    if (at >= 0) {
      parts.add(name + " " + sentence.lower(at));
    }
  }
}
