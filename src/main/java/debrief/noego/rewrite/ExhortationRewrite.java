package debrief.noego.rewrite;

import debrief.language.Sentence;
import debrief.language.Shapes;
import debrief.language.word.WordSet;
import debrief.noego.match.Hit;
import java.util.List;
import java.util.Set;

/** For a remedy that asks people to try harder: the tool, the step or the drill that would help. */
public final class ExhortationRewrite {
  private static final String BY_WHEN = "; [… team] adds this by [… date]";
  private static final Set<String> TAUGHT =
      WordSet.of("train retrain educate coach teach instruct");

  private ExhortationRewrite() {}

  public static List<String> of(Hit hit, Wording wording) {
    return List.of(wording.sentence(text(hit, wording)));
  }

  private static String text(Hit hit, Wording wording) {
    Sentence sentence = hit.sentence();
    if (taught(hit)) {
      String subject = behind(sentence, wording, hit.quoteFrom(), "on in about for");
      return "[… team] rehearses "
          + (subject.isEmpty() ? "[… the procedure]" : subject)
          + " [… how often], and changes [… the step that was unclear] by [… date]";
    }
    int infinitive = wording.infinitive(hit.quoteTo(), sentence.size());
    String step = infinitive < 0 ? "" : wording.action(infinitive);
    if (!step.isEmpty()
        && !WordSet.of("be pay take try remember make ensure think")
            .contains(wording.base(infinitive))) {
      return "[… the pipeline, the form or the tool] asks to " + step + BY_WHEN;
    }
    String moment = moment(sentence, wording, hit.quoteTo());
    return "[… the tool] shows [… what is about to happen] and asks for [… a confirmation] "
        + (moment.isEmpty() ? "before [… the risky step]" : moment)
        + BY_WHEN;
  }

  private static boolean taught(Hit hit) {
    for (int i = hit.quoteFrom(); i < hit.quoteTo(); i++) {
      for (String lemma : hit.sentence().token(i).lemmas()) {
        if (TAUGHT.contains(lemma)) {
          return true;
        }
      }
      if (WordSet.of("training retraining refresher education").contains(hit.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static String behind(Sentence sentence, Wording wording, int from, String words) {
    for (int i = from; i < sentence.size() - 1; i++) {
      if (WordSet.of(words).contains(sentence.lower(i)) && !Shapes.isIng(sentence, i + 1)) {
        return wording.rest(i + 1);
      }
    }
    return "";
  }

  /** "When working on production": the moment at which the tool can help. */
  private static String moment(Sentence sentence, Wording wording, int from) {
    for (int i = from; i < sentence.size() - 1; i++) {
      boolean when = WordSet.of("when before while whenever during").contains(sentence.lower(i));
      if (when) {
        String rest = wording.rest(i + 1);
        boolean doing = Shapes.isIng(sentence, i + 1) || sentence.lower(i).equals("before");
        String lead =
            sentence.lower(i).equals("before") || sentence.lower(i).equals("during")
                ? sentence.lower(i)
                : doing ? "when somebody is" : "when";
        return rest.isEmpty() ? "" : lead + " " + rest;
      }
    }
    return "";
  }
}
