package debrief.language.name;

import debrief.language.word.Inflection;
import debrief.language.word.Lexicon;
import debrief.language.word.Verbs;
import debrief.language.word.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Wider surroundings of a name that is also an ordinary word, in capitals: "Dawn from support
 * received", "Drew and the carrier's engineer measured", "Rose, who was on call", "14:02 Bill:".
 */
record NameSurroundings(CharSequence text, List<Word> words) {
  private static final Set<String> BETWEEN =
      WordSet.of(
          "then first also later quickly immediately finally now just still already again soon meanwhile eventually "
              + "therefore initially only never always promptly kindly alone once");
  private static final Set<String> MOVED =
      WordSet.of("fell dropped stayed sank rose climbed doubled went came broke breaks comes");
  private static final Set<String> GIVEN_TO =
      WordSet.of(
          "according handed over passed talked spoke turned escalated paged wrote thanks due next back up");
  private static final Set<String> PRONOUNS = WordSet.of("we i he she they it the a our");
  private static final Set<String> WEEKDAYS_AND_MONTHS = WordSet.of("may april june july august");
  private static final int LONGEST_LABEL = 24;

  boolean speakOf(int at) {
    if (WEEKDAYS_AND_MONTHS.contains(words.get(at).lower())) {
      return false;
    }
    return fromSomewhere(at)
        || withSomebody(at)
        || insertion(at)
        || adverb(at)
        || bracketed(at)
        || handedTo(at)
        || speaker(at);
  }

  private String lower(int at) {
    return at >= 0 && at < words.size() ? words.get(at).lower() : "";
  }

  private boolean past(int at) {
    return Verbs.isPast(lower(at)) || Verbs.isThird(lower(at));
  }

  private boolean role(int at) {
    String word = lower(at);
    return Lexicon.of("role-nouns").contains(Inflection.singular(word))
        || Lexicon.of("departments").contains(word);
  }

  /** Behind it only a gap, not the end of a sentence. */
  private boolean directly(int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    String gap = text.subSequence(words.get(at).end(), words.get(at + 1).start()).toString();
    return gap.length() < 5 && gap.replaceAll("[*_]", "").isBlank();
  }

  private boolean fromSomewhere(int at) {
    boolean place = WordSet.of("from in at on of").contains(lower(at + 1)) && directly(at);
    if (!place || lower(at + 1).equals("of")) {
      return false;
    }
    boolean somewhere = false;
    for (int i = at + 2; i < Math.min(at + 7, words.size()); i++) {
      somewhere |= role(i);
      if (somewhere && past(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean withSomebody(int at) {
    if (!lower(at + 1).equals("and") || !directly(at)) {
      return false;
    }
    boolean somebody =
        at + 2 < words.size()
            && (WordSet.of("the a an our his her their one two another").contains(lower(at + 2))
                || Character.isUpperCase(words.get(at + 2).text().charAt(0)));
    boolean person = false;
    for (int i = at + 2; somebody && i < Math.min(at + 8, words.size()); i++) {
      person |= role(i) || Character.isUpperCase(words.get(i).text().charAt(0));
      if (person && i > at + 2 && past(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean insertion(int at) {
    int end = words.get(at).end();
    return end < text.length()
        && text.charAt(end) == ','
        && WordSet.of("who whose").contains(lower(at + 1));
  }

  private boolean adverb(int at) {
    boolean adverb =
        BETWEEN.contains(lower(at + 1))
            || (lower(at + 1).endsWith("ly") && lower(at + 1).length() > 4);
    return directly(at) && adverb && past(at + 2) && !MOVED.contains(lower(at + 2));
  }

  /** "Chase (backend) rolled it back". */
  private boolean bracketed(int at) {
    String rest =
        text.subSequence(words.get(at).end(), Math.min(text.length(), words.get(at).end() + 40))
            .toString();
    int close = rest.indexOf(')');
    if (!rest.startsWith(" (") || close < 0) {
      return false;
    }
    int behind = at + 1;
    while (behind < words.size() && words.get(behind).start() < words.get(at).end() + close) {
      behind++;
    }
    return past(behind);
  }

  private boolean handedTo(int at) {
    boolean to = lower(at - 1).equals("to") && GIVEN_TO.contains(lower(at - 2));
    boolean up =
        lower(at - 1).equals("up") && WordSet.of("woke called rang").contains(lower(at - 2));
    boolean with = lower(at - 1).equals("with") && PRONOUNS.contains(lower(at + 1));
    int end = words.get(at).end();
    boolean ends = end >= text.length() || ".,;:!?)\n".indexOf(text.charAt(end)) >= 0;
    return up || with || (to && (ends || directly(at)));
  }

  /** At the start of a line, or behind a time, with a colon behind it. */
  private boolean speaker(int at) {
    int end = words.get(at).end();
    if (end >= text.length() || text.charAt(end) != ':') {
      return false;
    }
    int start = words.get(at).start();
    String before = text.subSequence(Math.max(0, start - LONGEST_LABEL), start).toString();
    String line = before.substring(before.lastIndexOf('\n') + 1).toUpperCase(Locale.ROOT);
    return line.matches("[\\d:.TZ\\s*>|–—\\[\\]-]*(?:UTC|CET|CEST|GMT)?[\\s|–—*-]*")
        && (start <= LONGEST_LABEL || line.length() < before.length() || line.matches(".*\\d.*"));
  }
}
