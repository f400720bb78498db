package debrief.intake.action;

import debrief.intake.stated.ActionVerbs;
import debrief.text.Markdown;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a list says of work. */
public enum LineIntent {
  /** "We will add an alert". */
  PROMISE,

  /** "Add an alert". */
  ORDER,

  /** "Adding an alert", "Removal of the old proxy". */
  ONGOING,

  /** "The alert should be tested": it is due, and nobody says that they will. */
  DUE,

  /** "Alert added", "Added an alert", "The alert has been added". */
  DONE,

  /** No sentence, and no word of work: "More memory". */
  BARE,

  /** It tells what was or what is. */
  FACT;

  private static final ActionWords PROMISES = ActionWords.of("PROMISE");
  private static final ActionWords DUTIES = ActionWords.of("DUTY");
  private static final ActionWords REGRETS = ActionWords.of("REGRET");
  private static final ActionWords ACCOUNTS = ActionWords.of("ACCOUNT");
  private static final ActionWords DONES = ActionWords.of("DONE");
  private static final ActionWords NOUNS = ActionWords.of("NOUN");
  private static final ActionWords IRREGULAR = ActionWords.of("PAST");
  private static final Set<String> ONGOING_FORMS = new HashSet<>();
  private static final Set<String> PAST_FORMS = new HashSet<>();

  /** Beyond it a line says more than what it is. */
  private static final int LOOKED_AT = 400;

  private static final Pattern BOX = Pattern.compile("^\\s*\\[[ xX]]\\s+");

  /** A label before the words: {@code Monitoring: add an alert}. */
  private static final Pattern LABEL =
      Pattern.compile("^(?<label>[^:：—–]{2,60}?)(?:[:：]\\s+|\\s+(?:—|–|--|-)\\s+)(?<rest>\\S.*)");

  private static final Pattern CLAUSE =
      Pattern.compile("[.!?;,(]\\s|[.!?;,(]$|\\s\\(|\\s(?:that|which|so|because|since|when|if)\\s");
  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s");
  private static final Pattern BEHIND_NOUN = Pattern.compile("(?:of|for|to|in|on)");

  static {
    for (String verb : ActionVerbs.all()) {
      forms(verb);
    }
  }

  private static void forms(String verb) {
    String stem =
        verb.endsWith("e") && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) : verb;
    ONGOING_FORMS.add(stem + "ing");
    boolean yearns = verb.matches(".*[^aeiou]y");
    PAST_FORMS.add(yearns ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed");
    if (verb.matches(".*[^aeiou][aeiou][^aeiouwxy]")) {
      String twice = verb + verb.charAt(verb.length() - 1);
      ONGOING_FORMS.add(twice + "ing");
      PAST_FORMS.add(twice + "ed");
    }
  }

  boolean work() {
    return this != BARE && this != FACT;
  }

  /** Whether words order something that is not said to be done. */
  public static boolean orders(String words) {
    LineIntent intent = words.isBlank() ? BARE : of(words);
    return intent == PROMISE || intent == ORDER || intent == ONGOING;
  }

  /** Whether words say that work is to be done or that it is. */
  public static boolean works(String words) {
    return !words.isBlank() && of(words).work();
  }

  static LineIntent of(String line) {
    String words = plain(line);
    Matcher label = LABEL.matcher(words);
    if (!label.matches()) {
      return bare(words);
    }
    LineIntent rest = bare(label.group("rest"));
    LineIntent head = bare(label.group("label"));
    return head.work() && !rest.work() ? head : rest == FACT && head == BARE ? FACT : rest;
  }

  /** Whether somebody says in its first sentence that they will do it, or must. */
  static boolean promises(String line) {
    String words = plain(line);
    String normal = ActionWords.normal(SENTENCE.split(words, 2)[0]);
    return PROMISES.in(normal) && !REGRETS.in(normal);
  }

  private static String plain(String line) {
    String cut = line.length() > 4 * LOOKED_AT ? line.substring(0, 4 * LOOKED_AT) : line;
    String plain = Markdown.plain(BOX.matcher(cut).replaceFirst("")).replaceAll("\\s+", " ");
    String words = plain.isBlank() ? cut : plain;
    return words.length() > LOOKED_AT ? words.substring(0, LOOKED_AT) : words;
  }

  private static LineIntent bare(String words) {
    String clause = ActionWords.normal(CLAUSE.split(words, 2)[0]);
    String sentence = ActionWords.normal(SENTENCE.split(words, 2)[0]);
    boolean regret = REGRETS.in(sentence);
    if (PROMISES.in(sentence) && !regret) {
      return PROMISE;
    }
    if (ActionVerbs.starts(words)) {
      return ORDER;
    }
    int done = DONES.find(clause);
    int account = ACCOUNTS.find(clause);
    if (done >= 0 && (account < 0 || done <= account)) {
      return DONE;
    }
    int duty = DUTIES.find(clause);
    if (duty >= 0 && !regret && (account < 0 || duty <= account)) {
      return DUE;
    }
    if (account >= 0 || regret) {
      return FACT;
    }
    return unfinished(clause);
  }

  /** Of a clause that reports nothing. */
  private static LineIntent unfinished(String clause) {
    String[] words = clause.strip().split(" ", -1);
    String first = words[0];
    boolean ofWork =
        NOUNS.has(first) && words.length > 1 && BEHIND_NOUN.matcher(words[1]).matches();
    if (ONGOING_FORMS.contains(first) || ofWork) {
      return ONGOING;
    }
    for (String word : words) {
      if (PAST_FORMS.contains(word) || IRREGULAR.has(word)) {
        return DONE;
      }
    }
    boolean orders = words.length > 1 && words[words.length - 1].matches(".{4,}e?r?n");
    return orders && ActionVerbs.starts(words[words.length - 1]) ? ORDER : BARE;
  }
}
