package debrief.intake.action;

import debrief.intake.stated.ActionItemLine;
import debrief.intake.stated.ActionVerbs;
import debrief.intake.stated.NamedPerson;
import debrief.language.word.Lexicon;
import debrief.text.word.PlainLetters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who has an item, where no label says so: {@code Add an alert [DB]}, {@code Kim: add an alert},
 * {@code Kim to add an alert}. A name counts where the document names this person as having taken
 * part, or where it is a given name and no other word; initials also where most items end with
 * some.
 */
public final class NamedOwners {
  private static final String NAME =
      "(?:@[\\w.-]{2,40}|me|DevOps|\\p{Lu}{2,3}|\\p{Lu}[\\p{Ll}\\p{M}’'-]{1,20}(?: \\p{Lu}(?:\\.|[\\p{L}’'-]{0,20}))?)";

  /** Who may stand before an item as a name does. */
  private static final Set<String> ROLES = Set.of("me", "sre", "devops", "ops", "dba");

  private static final String NAMES =
      "(?<names>" + NAME + "(?:(?:, ?| ?& ?| ?/ ?| ?\\+ ?| and )" + NAME + "){0,5})";

  /** What else stands behind a name: {@code [KL to write it]}, {@code [KL] [done]}. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?<words>.*\\S)\\s*[(\\[（]"
              + NAMES
              + "(?<more>(?: to [^()\\[\\]]{2,60})?[)\\]）](?:\\s*[(\\[][^()\\[\\]]{1,20}[)\\]])?\\s*[.;]?)",
          Pattern.DOTALL);

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<words>.*\\S)(?:\\s?[:：]|\\s[–—-]{1,2})\\s+"
              + NAMES
              + "(?<more>\\.?|(?: \\p{Ll}+){1,4})",
          Pattern.DOTALL);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\["
              + NAMES.replace("names", "boxed")
              + "](?:\\s?[:：–—-])?|"
              + NAMES
              + "(?:\\s?[:：]|\\s[–—-]{1,2}))\\s+(?<words>\\S(?<more>.*))",
          Pattern.DOTALL);
  private static final Pattern DOES =
      Pattern.compile(NAMES + " (?:to|will|should|is to|are to|is going to) .*", Pattern.DOTALL);

  /** {@code Platform team to add an alert}. */
  private static final Pattern GROUP_DOES =
      Pattern.compile(
          "(?<group>(?:[Tt]he )?(?:(?!(?:the|for|of|with|to|and) )[\\p{L}-]+ ){0,2}"
              + "(?i:team|squad|developers|engineers|devs|ops|sres?)) (?:to|will) \\p{Ll}.*",
          Pattern.DOTALL);

  /** {@code Platform team — add an alert}. */
  private static final Pattern GROUP_BEFORE =
      Pattern.compile(
          "(?<group>(?:\\p{Lu}[\\p{L}-]+ ){1,2}(?i:team|squad|guild|crew))(?:\\s?[:：]|\\s[–—-]{1,2})\\s+(?<words>\\S.*)",
          Pattern.DOTALL);

  /** No more than its mark stands behind a name. */
  private static final Pattern CLOSED = Pattern.compile("[)\\]）]?\\s*[.;]?");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");
  private static final Pattern BETWEEN = Pattern.compile(",| and |[&/+]");
  private static final Set<String> NO_INITIALS = ActionWords.of("ACRONYM").all();
  private static final int LONGEST = 1_000;

  private final Set<String> people = new HashSet<>();

  /** Whether most items end with initials, so that these are names. */
  private final boolean initialled;

  /**
   * @param titles of all items of the document
   * @param named whom it names as having taken part
   */
  public NamedOwners(List<String> titles, List<NamedPerson> named) {
    for (NamedPerson person : named) {
      String[] words = PlainLetters.of(person.name()).split("\\s+", -1);
      people.add(String.join(" ", words));
      people.add(words[0]);
      StringBuilder initials = new StringBuilder();
      for (String word : person.name().split("[\\s-]+", -1)) {
        initials.append(word, 0, Math.min(1, word.length()));
      }
      people.add(words.length > 1 ? PlainLetters.of(initials.toString()) : words[0]);
    }
    initialled = initialled(titles);
  }

  private static boolean initialled(List<String> titles) {
    int ending = 0;
    for (String title : titles) {
      Matcher tail = IN_BRACKETS.matcher(title.length() > LONGEST ? "" : title);
      if (tail.matches()) {
        for (String name : BETWEEN.split(tail.group("names"))) {
          if (!INITIALS.matcher(name.strip()).matches()
              || NO_INITIALS.contains(name.strip().toLowerCase(Locale.ROOT))) {
            return false;
          }
        }
        ending++;
      }
    }
    return ending > 1 && ending * 2 >= titles.size();
  }

  /**
   * Who is named in the words of an item; owner and team of what it returns are null where nobody
   * is. A name that is no part of a sentence is taken out of the words.
   */
  public ActionItemLine of(String title) {
    if (title.length() <= LONGEST) {
      for (Pattern form : List.of(IN_BRACKETS, BEHIND, BEFORE)) {
        Matcher match = form.matcher(title);
        String names = match.matches() ? names(form, match) : null;
        if (names != null) {
          boolean alone = form == BEFORE || CLOSED.matcher(match.group("more")).matches();
          String words = alone ? match.group("words") : title;
          return new ActionItemLine(words, names, null, null, alone ? names : "");
        }
      }
      Matcher group = GROUP_BEFORE.matcher(title);
      return group.matches()
          ? new ActionItemLine(
              group.group("words"), group.group("group"), null, null, group.group("group"))
          : new ActionItemLine(title, subject(title), null, null, "");
    }
    return new ActionItemLine(title, null, null, null, "");
  }

  /** Who will do it, where the words are a sentence about that. */
  private @Nullable String subject(String title) {
    Matcher does = DOES.matcher(title);
    if (does.matches() && person(does.group("names"), false)) {
      return bare(does.group("names"));
    }
    Matcher group = GROUP_DOES.matcher(title);
    return group.matches() && !ActionVerbs.starts(title) ? group.group("group") : null;
  }

  private @Nullable String names(Pattern form, Matcher match) {
    String boxed = form == BEFORE ? match.group("boxed") : null;
    String names = boxed == null ? match.group("names") : boxed;
    // Behind more words a name must be that of somebody who took part.
    boolean marked = form != BEHIND || CLOSED.matcher(match.group("more")).matches();
    boolean role = form == BEFORE && ROLES.contains(PlainLetters.of(names));
    return role || (person(names, initialled && form == IN_BRACKETS) && (marked || tookPart(names)))
        ? bare(names)
        : null;
  }

  private static String bare(String names) {
    return names.replaceAll("(?<!\\w)@", "");
  }

  private boolean person(String names, boolean initials) {
    for (String name : BETWEEN.split(names)) {
      String plain = PlainLetters.of(name.strip());
      boolean one =
          plain.startsWith("@")
              || people.contains(plain)
              || (initials && INITIALS.matcher(name.strip()).matches())
              || known(plain);
      if (!one) {
        return false;
      }
    }
    return true;
  }

  private boolean tookPart(String names) {
    return people.contains(PlainLetters.of(names));
  }

  /** Whether a word is a given name and hardly anything else. */
  public static boolean given(String name) {
    String plain = PlainLetters.of(name);
    return Lexicon.of("given-names").contains(plain)
        && !Lexicon.of("ambiguous-names").contains(plain);
  }

  /** Not where both words are the name of a thing. */
  private boolean known(String plain) {
    String first = plain.split(" ", 2)[0];
    return (given(first) || people.contains(first))
        && !Lexicon.of("product-names").contains(plain)
        && !Lexicon.of("company-names").contains(plain);
  }
}
