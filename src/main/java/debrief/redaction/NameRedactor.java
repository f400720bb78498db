package debrief.redaction;

import debrief.language.Sentence;
import debrief.language.name.JoinedNames;
import debrief.language.name.Mention;
import debrief.language.name.Names;
import debrief.language.name.Word;
import debrief.text.Markdown;
import debrief.text.shown.Folding;
import debrief.text.shown.ShownText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says the role wherever a participant is named. Made once for a roster, so that all texts of one
 * report say the same of the same person; safe for threads. Linear in the text, whatever the length
 * of the roster.
 */
public final class NameRedactor {
  private static final RoleWords UNKNOWN = RoleWords.of(null, 1, 1);
  private static final Pattern ROLE_PARTS = Pattern.compile("[,;:()/|]|\\s[–—-]\\s");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\x{85}\\x{2028}\\x{2029}]");

  /** Leaves every text as it is. */
  public static final NameRedactor NOBODY = of(List.of());

  private final Names names;
  private final JoinedNames joined;
  private final List<RoleWords> words;

  private NameRedactor(Names names, JoinedNames joined, List<RoleWords> words) {
    this.names = names;
    this.joined = joined;
    this.words = words;
  }

  public static NameRedactor of(List<Named> participants) {
    return RecentRosters.of(participants, NameRedactor::made);
  }

  private static NameRedactor made(List<Named> participants) {
    List<String> people = new ArrayList<>();
    List<@Nullable String> mails = new ArrayList<>();
    for (Named participant : participants) {
      people.add(folded(participant.name()));
      mails.add(participant.email() == null ? null : folded(participant.email()));
    }
    Names names = new Names(people, mails);
    JoinedNames joined = new JoinedNames(people);
    List<RoleWords> unknown = new ArrayList<>(Collections.nCopies(people.size(), UNKNOWN));
    NameRedactor nameless = new NameRedactor(names, joined, unknown);
    return new NameRedactor(
        names,
        joined,
        RoleWords.all(participants.stream().map(p -> nameless.role(p.role())).toList()));
  }

  private static String folded(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.codePoints().forEach(point -> letters.append(Folding.of(point)));
    return letters.toString();
  }

  /**
   * A role as it may be told: without the parts that name somebody.
   *
   * @return empty where nothing is left, or none was given
   */
  public String role(@Nullable String role) {
    if (role == null) {
      return "";
    }
    if (names.isEmpty() || (inMarkdown(role).equals(role) && !isName(role))) {
      return role.strip();
    }
    String shown = ShownText.of(role).readings().get(1).text();
    return Arrays.stream(ROLE_PARTS.split(shown))
        .filter(part -> !part.isBlank() && !isName(part) && inMarkdown(part).equals(part))
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  /** Whether this is nothing but somebody's name, which a role never is. */
  private boolean isName(String text) {
    List<Mention> found = new ArrayList<>();
    List<Word> all = Names.words(text, 0, text.length());
    all.forEach(word -> joined.findAlone(word, found));
    return !all.isEmpty() && found.size() == all.size();
  }

  /** The roster that the review asks as well. */
  public Names names() {
    return names;
  }

  JoinedNames joined() {
    return joined;
  }

  /** The words for whoever is meant by a mention. */
  RoleWords wordsFor(Mention mention) {
    return mention.people().size() == 1
        ? words.get(mention.people().get(0))
        : RoleWords.shared(mention.people().stream().map(words::get).toList());
  }

  /** The role that could stand in place of a name, as it would be said at this place. */
  public String insteadOf(Mention mention, Sentence sentence) {
    // A little of what stands before is enough to see whether a sentence begins here.
    int from = Math.max(0, mention.start() - 200);
    String near = sentence.source(from, Math.max(mention.end(), sentence.end()));
    return new RedactedText(this, near)
        .said(
            new Mention(
                mention.people(), mention.start() - from, mention.end() - from, mention.whole()));
  }

  /** A stretch of a sentence as prose, with roles in place of names. */
  public String inSentence(Sentence sentence, int start, int end) {
    String near = sentence.source(start, Math.max(end, sentence.end()));
    return RedactedText.plain(LINE_ENDS.matcher(written(near, end - start)).replaceAll(" "));
  }

  /**
   * A text for publication: every name is a role, however it was typed, as long as it is shown as a
   * name. In code, addresses and targets of links a short word that is no address stays; for all
   * other names there stands {@code on-call-engineer}, even though such a link then leads nowhere.
   */
  public String inMarkdown(String markdown) {
    return redacted(markdown, new ArrayList<>());
  }

  /**
   * An address as it may be published: names in it would tell who it was.
   *
   * @param url without blanks
   */
  public String inAddress(String url) {
    String written = inMarkdown("<" + url + ">");
    return written.substring(1, written.length() - 1);
  }

  /** A name as it stands in a text, and what is printed in its place. */
  public record Replaced(String before, String after) {}

  /** What {@link #inMarkdown} replaces, in the order of the text, disguised names last. */
  public List<Replaced> replacedIn(String markdown) {
    List<Replaced> replaced = new ArrayList<>();
    redacted(markdown, replaced);
    return List.copyOf(replaced);
  }

  /**
   * A text with one person's role in place of their name, and everybody else as they stand there.
   *
   * @param person the place in the roster
   */
  public String inMarkdown(String markdown, int person) {
    if (names.isEmpty()) {
      return markdown;
    }
    RedactedText text = new RedactedText(this, markdown);
    List<RedactedText.Edit> edits =
        text.edits(markdown.length()).stream()
            .filter(edit -> edit.people().equals(List.of(person)))
            .toList();
    return text.with(edits, markdown.length());
  }

  private String redacted(String markdown, List<Replaced> replaced) {
    if (names.isEmpty()) {
      return markdown;
    }
    Set<RoleWords> told = new HashSet<>();
    String source = Markdown.withNumberedNotes(markdown);
    RedactedText text = new RedactedText(this, source, null, told);
    List<RedactedText.Edit> edits = text.edits(source.length());
    for (RedactedText.Edit edit : edits) {
      replaced.add(new Replaced(source.substring(edit.start(), edit.end()), edit.words()));
    }
    String written = text.with(edits, source.length());
    if (!ShownText.mayDiffer(written)) {
      return written;
    }
    DisguisedNames disguised = new DisguisedNames(this, told);
    String shown = disguised.redacted(written);
    replaced.addAll(disguised.replaced());
    return shown;
  }

  private String written(String text, int until) {
    return names.isEmpty() ? text.substring(0, until) : new RedactedText(this, text).written(until);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "roles of %d", words.size());
  }
}
