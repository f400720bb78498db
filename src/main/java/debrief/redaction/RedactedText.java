package debrief.redaction;

import debrief.language.name.Mention;
import debrief.language.name.Names;
import debrief.language.name.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One text in which names become roles. */
final class RedactedText {
  /** What names somebody in code and in links as well. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s]*@[^\\s]*|[\\p{L}\\p{N}\\p{M}]+(?:[._-][\\p{L}\\p{N}\\p{M}]+)+");

  private static final int SHORTEST_IN_CODE = 5;
  private static final String JOINTS = "-._+\u2011";

  private final NameRedactor roles;
  private final String text;
  private final @Nullable IntPredicate code;
  private final Set<RoleWords> told;

  /** Words in place of a stretch of the text, and who is meant there. */
  record Edit(int start, int end, String words, List<Integer> people) {}

  RedactedText(NameRedactor roles, String text) {
    this(roles, text, null, new HashSet<>());
  }

  /**
   * @param code where the text is no prose; null to find out from its Markdown
   * @param told who has been told in full already; grows
   */
  RedactedText(NameRedactor roles, String text, @Nullable IntPredicate code, Set<RoleWords> told) {
    this.roles = roles;
    this.text = text;
    this.code = code;
    this.told = told;
  }

  static String plain(String markdown) {
    return markdown.replaceAll("[*]{1,3}|~~", "").replaceAll("\\s+", " ").strip();
  }

  /**
   * The text from its beginning to a place, with the words behind it as the names' surroundings.
   */
  String written(int until) {
    return with(edits(until), until);
  }

  String with(List<Edit> edits, int until) {
    StringBuilder written = new StringBuilder(text.length());
    int at = 0;
    for (Edit edit : edits) {
      written.append(text, at, edit.start).append(edit.words);
      at = edit.end;
    }
    return written.append(text, at, until).toString();
  }

  /** What is written in place of names up to a place, in the order of the text. */
  List<Edit> edits(int until) {
    Set<Mention> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Mention> mentions = mentions(parts);
    if (mentions.isEmpty()) {
      return List.of();
    }
    IntPredicate hides = code == null ? NonProseRanges.of(text)::covers : code;
    StringBuilder written = new StringBuilder(text.length());
    List<Edit> edits = new ArrayList<>();
    Map<RoleWords, List<String>> nounsOf = new HashMap<>();
    int at = 0;
    for (Mention mention : mentions) {
      boolean hidden = hides.test(mention.start());
      if (mention.start() < at || mention.end() > until || (hidden && !isSure(mention))) {
        continue;
      }
      boolean glued = parts.contains(mention) && isGlued(mention);
      MentionSpan span = new MentionSpan(mention.start(), mention.end());
      if (!hidden && !glued) {
        List<String> nouns = nounsOf.computeIfAbsent(roles.wordsFor(mention), RoleWords::nouns);
        span = MentionSpan.of(text, mention.start(), mention.end(), nouns);
      }
      int start = span.from() < at ? mention.start() : span.from();
      int end = span.to() > until ? mention.end() : span.to();
      written.append(text, at, start);
      int from = written.length();
      if (hidden || glued) {
        written.append(slug(mention));
      } else {
        append(written, mention, end);
      }
      at = end;
      edits.add(new Edit(start, at, written.substring(from), mention.people()));
    }
    return edits;
  }

  /**
   * @param parts receives those that are written together with other words
   */
  private List<Mention> mentions(Set<Mention> parts) {
    List<Word> words = Names.words(text, 0, text.length());
    List<Mention> named = roles.names().find(text, words);
    List<Mention> all = new ArrayList<>(named);
    int next = 0;
    for (Word word : words) {
      while (next < named.size() && named.get(next).end() <= word.start()) {
        next++;
      }
      if (next == named.size() || named.get(next).start() >= word.end()) {
        List<Mention> joined = new ArrayList<>();
        roles.joined().find(word, joined);
        parts.addAll(joined);
        all.addAll(joined);
      }
    }
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }

  /** Whether it names somebody also where words are not prose: in code, in an address. */
  private boolean isSure(Mention mention) {
    String name = text.substring(mention.start(), mention.end());
    boolean distinct = name.length() >= SHORTEST_IN_CODE || Character.isUpperCase(name.charAt(0));
    return mention.whole()
        || ADDRESS.matcher(name).matches()
        || (distinct && !Names.isOrdinary(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether it is a part of a longer word. */
  private boolean isGlued(Mention mention) {
    return joins(mention.start() - 1, mention.start() - 2)
        || joins(mention.end(), mention.end() + 1);
  }

  private boolean joins(int at, int beyond) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    boolean word =
        beyond >= 0 && beyond < text.length() && Character.isLetterOrDigit(text.charAt(beyond));
    char c = text.charAt(at);
    boolean letter = Character.isLetterOrDigit(c) && c < 0x2E80;
    return letter || (word && JOINTS.indexOf(c) >= 0);
  }

  /** What one mention alone becomes. */
  String said(Mention mention) {
    StringBuilder written = new StringBuilder(text.substring(0, mention.start()));
    append(written, mention, mention.end());
    return written.substring(mention.start());
  }

  /** {@code on-call-engineer}, or {@code OnCallEngineer} between letters. */
  private String slug(Mention mention) {
    String role = roles.wordsFor(mention).brief();
    String bare = role.startsWith("the ") ? role.substring(4) : role;
    String slug =
        bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int end = mention.end();
    boolean within =
        (mention.start() > 0 && Character.isLetter(text.charAt(mention.start() - 1)))
            || (end < text.length() && Character.isLetter(text.charAt(end)));
    if (!within) {
      return slug;
    }
    StringBuilder camel = new StringBuilder();
    for (String part : slug.split("-", -1)) {
      camel.append(part.isEmpty() ? "" : RoleWords.capital(part));
    }
    return camel.toString();
  }

  private void append(StringBuilder written, Mention mention, int end) {
    RoleWords words = roles.wordsFor(mention);
    boolean owns =
        end + 1 < text.length()
            && "'’ʼ".indexOf(text.charAt(end)) >= 0
            && text.charAt(end + 1) == 's';
    String role = told.add(words) && !owns ? words.full() : words.brief();
    boolean article = role.startsWith("the ") && endsWithArticle(written);
    String said = article ? role.substring(4) : role;
    written.append(SentenceStart.sentence(written) ? RoleWords.capital(said) : said);
    written.append(said.indexOf(',') > 0 && goesOn(end) ? "," : "");
  }

  /**
   * "the on-call engineer, checkout, restarted": the insertion is closed where the sentence goes
   * on.
   */
  private boolean goesOn(int end) {
    int at = end;
    while (at < text.length() && "*_".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean space = at + 1 < text.length() && text.charAt(at) == ' ';
    return space && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean endsWithArticle(CharSequence before) {
    String tail = before.subSequence(Math.max(0, before.length() - 5), before.length()).toString();
    return tail.toLowerCase(Locale.ROOT).matches("(?s)(?:|.*\\W)(?:the|our|an?) ");
  }
}
