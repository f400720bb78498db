package debrief.report.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
final class JsonFeed implements FeedFormat {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  /** A feed, by the names of that format. */
  private record Document(
      String version,
      String title,
      @JsonProperty("home_page_url") String homePageUrl,
      @JsonProperty("feed_url") String feedUrl,
      List<Item> items) {}

  /**
   * A report.
   *
   * @param contentHtml null where it is too long for a feed
   * @param contentText null where there is {@code contentHtml}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Item(
      String id,
      String url,
      String title,
      @JsonProperty("content_html") @Nullable String contentHtml,
      @JsonProperty("content_text") @Nullable String contentText,
      @Nullable String summary,
      @JsonProperty("date_published") Instant datePublished,
      @JsonProperty("date_modified") Instant dateModified,
      List<String> tags) {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/feed+json; charset=utf-8";
  }

  @Override
  public byte[] write(Feed feed) {
    return Json.bytes(
        new Document(
            VERSION,
            feed.title(),
            feed.base() + "/",
            feed.base() + feed.self(),
            feed.entries().stream().map(entry -> item(feed, entry)).toList()));
  }

  private static Item item(Feed feed, FeedSql.Entry entry) {
    String article = entry.article();
    return new Item(
        feed.id(entry),
        feed.url(entry),
        entry.title(),
        article == null ? null : feed.html(entry, article),
        article == null ? Feed.tooLong(entry) : null,
        entry.summary().isBlank() ? null : entry.summary(),
        entry.firstPublishedAt(),
        entry.publishedAt(),
        Stream.of(entry.principles(), entry.services()).flatMap(List::stream).toList());
  }
}
