package debrief.redaction;

import debrief.language.Mention;
import debrief.language.Names;
import debrief.language.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says the role wherever a participant is named. Made once for a roster, so that all texts of one
 * report say the same of the same person; safe for threads. Linear in the text, whatever the length
 * of the roster.
 */
public final class NameRedactor {
  /** Leaves every text as it is. */
  public static final NameRedactor NOBODY = of(List.of());

  private static final Pattern LINE_ENDS = Pattern.compile("[\\x{85}\\x{2028}\\x{2029}]");

  private final Names names;
  private final List<RoleWords> words;

  private NameRedactor(Names names, List<RoleWords> words) {
    this.names = names;
    this.words = words;
  }

  public static NameRedactor of(List<Named> participants) {
    return RecentRosters.of(participants, NameRedactor::made);
  }

  private static NameRedactor made(List<Named> participants) {
    List<String> names = new ArrayList<>();
    List<@Nullable String> mails = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Map<String, Integer> total = new HashMap<>();
    for (Named participant : participants) {
      names.add(participant.name());
      mails.add(participant.email());
      keys.add(RoleWords.key(participant.role()));
      total.merge(keys.get(keys.size() - 1), 1, Integer::sum);
    }
    Map<String, Integer> seen = new HashMap<>();
    List<RoleWords> words = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      int number = seen.merge(key, 1, Integer::sum);
      words.add(RoleWords.of(participants.get(i).role(), number, total.getOrDefault(key, 1)));
    }
    return new NameRedactor(new Names(names, mails), words);
  }

  /** The roster that the review asks as well. */
  public Names names() {
    return names;
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
   * A text for publication: every name is a role. Code, addresses and targets of links keep their
   * words, except mail addresses and handles ({@code @ada}), which would tell who it was: there
   * stands {@code on-call-engineer} instead, even though such a link then leads nowhere.
   */
  public String inMarkdown(String markdown) {
    return written(markdown, markdown.length());
  }

  /**
   * An address as it may be published: mail addresses and handles in it would tell who it was.
   *
   * @param url without blanks
   */
  public String inAddress(String url) {
    String written = inMarkdown("<" + url + ">");
    return written.substring(1, written.length() - 1);
  }

  /** A name as it stands in a text, and what is printed in its place. */
  public record Replaced(String before, String after) {}

  /** What {@link #inMarkdown} replaces, in the order of the text. */
  public List<Replaced> replacedIn(String markdown) {
    if (names.isEmpty()) {
      return List.of();
    }
    RedactedText text = new RedactedText(this, markdown);
    text.written(markdown.length());
    return text.replaced();
  }

  private String written(String text, int until) {
    return names.isEmpty() ? text.substring(0, until) : new RedactedText(this, text).written(until);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "roles of %d", words.size());
  }
}
