package debrief.report.feed;

import java.util.List;
import java.util.Optional;

/** A way to write a feed; its name is what the feed's path ends with. */
interface FeedFormat {
  List<FeedFormat> ALL = List.of(new AtomFeed(), new JsonFeed());

  static Optional<FeedFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  String name();

  String mediaType();

  /** Depends on nothing but the feed, so that the same feed is the same bytes. */
  byte[] write(Feed feed);
}
