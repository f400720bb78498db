package debrief.noego;

import debrief.noego.language.Mention;
import debrief.noego.language.Names;
import java.util.HashSet;
import java.util.Set;

/** One text in which names become roles. */
final class RoleText {
  private final Roles roles;
  private final String text;
  private final int from;
  private final Set<Object> told = new HashSet<>();

  RoleText(Roles roles, String text, int from) {
    this.roles = roles;
    this.text = text;
    this.from = from;
  }

  static String plain(String markdown) {
    return markdown.replaceAll("[*]{1,3}|~~", "").replaceAll("\\s+", " ").strip();
  }

  String written() {
    StringBuilder written = new StringBuilder(text.length());
    int at = from;
    Opaque opaque = Opaque.of(text);
    for (Mention mention : roles.names().find(text, Names.words(text, from, text.length()))) {
      if (mention.start() < at || opaque.covers(mention.start())) {
        continue;
      }
      written.append(text, at, mention.start());
      append(written, mention);
      at = mention.end();
    }
    return written.append(text, at, text.length()).toString();
  }

  private void append(StringBuilder written, Mention mention) {
    RoleWords words = roles.wordsFor(mention);
    String role = told.add(words) ? words.full() : words.brief();
    boolean article = endsWithArticle(written) && role.startsWith("the ");
    String said = article ? role.substring(4) : role;
    boolean owns = text.startsWith("'s", mention.end()) || text.startsWith("’s", mention.end());
    boolean inside = said.indexOf(',') > 0;
    String shown = owns && inside ? words.brief() : said;
    boolean closes = inside && !owns && mention.end() < text.length() && text.charAt(mention.end()) == ' ' && mention.end() + 1 < text.length() && Character.isLowerCase(text.charAt(mention.end() + 1));
    written.append(Starts.sentence(written.length() == 0 ? text.substring(Math.max(0, from - 200), from) : written) ? RoleWords.capital(shown) : shown);
    written.append(closes ? "," : "");
  }

  private static boolean endsWithArticle(CharSequence before) {
    String tail = before.subSequence(Math.max(0, before.length() - 5), before.length()).toString();
    return tail.toLowerCase(java.util.Locale.ROOT).matches("(?s).*(?:^|\\W)the ");
  }
}
