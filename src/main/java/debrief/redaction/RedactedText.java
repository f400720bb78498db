package debrief.redaction;

import debrief.language.Mention;
import debrief.language.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One text in which names become roles. */
final class RedactedText {
  /** What names somebody in code and in links as well. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s]*@[^\\s]*|[\\p{L}\\p{N}\\p{M}]+(?:[._-][\\p{L}\\p{N}\\p{M}]+)+");

  private final NameRedactor roles;
  private final String text;
  private final Set<RoleWords> told = new HashSet<>();
  private final List<NameRedactor.Replaced> replaced = new ArrayList<>();

  RedactedText(NameRedactor roles, String text) {
    this.roles = roles;
    this.text = text;
  }

  static String plain(String markdown) {
    return markdown.replaceAll("[*]{1,3}|~~", "").replaceAll("\\s+", " ").strip();
  }

  /**
   * The text from its beginning to a place, with the words behind it as the names' surroundings.
   */
  String written(int until) {
    StringBuilder written = new StringBuilder(text.length());
    int at = 0;
    NonProseRanges opaque = NonProseRanges.of(text);
    for (Mention mention : roles.names().find(text, Names.words(text, 0, text.length()))) {
      boolean address = ADDRESS.matcher(text).region(mention.start(), mention.end()).matches();
      boolean hidden = opaque.covers(mention.start());
      if (mention.start() < at || mention.end() > until || (hidden && !address)) {
        continue;
      }
      MentionSpan beside = new MentionSpan(mention.start(), mention.end());
      if (!hidden) {
        List<String> nouns = roles.wordsFor(mention).nouns();
        beside = MentionSpan.of(text, mention.start(), mention.end(), nouns);
      }
      int start = beside.from() < at ? mention.start() : beside.from();
      int end = beside.to() > until ? mention.end() : beside.to();
      written.append(text, at, start);
      int from = written.length();
      if (hidden) {
        written.append(slug(roles.wordsFor(mention).brief()));
      } else {
        append(written, mention, end);
      }
      at = end;
      replaced.add(new NameRedactor.Replaced(text.substring(start, at), written.substring(from)));
    }
    return written.append(text, at, until).toString();
  }

  /** What one mention alone becomes. */
  String said(Mention mention) {
    StringBuilder written = new StringBuilder(text.substring(0, mention.start()));
    append(written, mention, mention.end());
    return written.substring(mention.start());
  }

  /** What has been written over so far. */
  List<NameRedactor.Replaced> replaced() {
    return List.copyOf(replaced);
  }

  private static String slug(String role) {
    String bare = role.startsWith("the ") ? role.substring(4) : role;
    return bare.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
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
