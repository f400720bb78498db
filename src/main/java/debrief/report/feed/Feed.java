package debrief.report.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feed before it is written in a format.
 *
 * @param base the address of this server, without a slash at its end
 * @param self the path of the feed itself
 * @param entries the latest first
 */
record Feed(String base, String self, FeedFilter filter, List<FeedSql.Entry> entries) {
  /** A link or an image of ours in an article. */
  private static final Pattern INNER = Pattern.compile("(<[^>]* (?:href|src)=\")(?=/)");

  private static final Pattern ANCHOR = Pattern.compile("(<a [^>]*href=\")(?=#)");

  /** Stays the same whatever the report's address, for as long as this server has its own. */
  String id(FeedSql.Entry entry) {
    return tag() + "report/" + entry.incident();
  }

  /** Of the feed. */
  String id() {
    return tag() + "feed" + filter.query();
  }

  private String tag() {
    String host = URI.create(base).getHost();
    return "tag:" + (host == null ? "localhost" : host) + ",2026:";
  }

  String title() {
    return filter.title();
  }

  String url(FeedSql.Entry entry) {
    return base + "/reports/" + entry.slug();
  }

  /** When it last changed; before all times where it holds nothing. */
  Instant updated() {
    return entries.isEmpty() ? Instant.EPOCH : entries.get(0).publishedAt();
  }

  /** An article whose links lead here from wherever it is read. */
  String html(FeedSql.Entry entry, String article) {
    String absolute = INNER.matcher(article).replaceAll("$1" + Matcher.quoteReplacement(base));
    return ANCHOR.matcher(absolute).replaceAll("$1" + Matcher.quoteReplacement(url(entry)));
  }

  /** What stands in the place of an article that is too long for a feed. */
  static String tooLong(FeedSql.Entry entry) {
    return (entry.summary() + " This report is too long for a feed; read it at its address.")
        .strip();
  }
}
