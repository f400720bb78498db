package debrief.review.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import debrief.crypto.Ids;
import debrief.incident.Incident;
import debrief.incident.participant.Participant;
import debrief.noego.Finding;
import debrief.noego.Review;
import debrief.noego.ReviewProfile;
import debrief.noego.Reviewed;
import debrief.redaction.Named;
import debrief.web.json.Json;
import debrief.web.load.CpuDeadline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the review found in the texts of drafts, so that a text is read once and not at every look
 * at its page.
 *
 * <p>The key is a hash of all that a review depends on: the text, who took part, the organisation's
 * own words. So a change of any of them needs no signal, and two nodes find the same. The incident
 * is in it too: how fast an answer comes tells nobody whether their words stand in a draft that
 * they may not see. What is private is reached only by who holds the very text, from the database
 * or from their own hands, and is forgotten within the hour.
 */
final class RememberedFindings {
  private static final long MOST_BYTES = 24_000_000;

  /** What an entry counts as at least, so that there are at most 10,000 of them. */
  private static final int LEAST_BYTES = 2_400;

  private static final int BYTES_OF_A_FINDING = 400;

  /** No text holds it. */
  private static final char NO_LETTER = '\0';

  private static final Duration KEPT = Duration.ofHours(1);

  private final Cache<String, Reviewed> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<String, Reviewed>weigher((key, reviewed) -> bytes(reviewed))
          .expireAfterAccess(KEPT)
          .build();

  private final LongAdder read = new LongAdder();

  /** How many texts were read by the review, and not remembered. */
  long read() {
    return read.sum();
  }

  /** The review of one incident's texts as its participants and this profile are now. */
  Texts of(Incident incident, ReviewProfile profile) {
    List<Named> people = incident.participants().stream().flatMap(Participant::forReview).toList();
    return new Texts(incident.ref(), people, profile);
  }

  /** For one thread, and as long as one answer takes. */
  final class Texts {
    private final List<Named> people;
    private final ReviewProfile profile;
    private final byte[] ground;
    private final Map<List<String>, Review> reviews = new HashMap<>();

    private Texts(String incident, List<Named> people, ReviewProfile profile) {
      this.people = people;
      this.profile = profile;
      String all = Json.text(List.of(incident, people, profile));
      this.ground = Ids.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What there is to say about a text. What was cut short by the deadline is not remembered.
     *
     * @param others names of people in it of whom no role is known
     */
    Reviewed reviewed(String markdown, List<String> others, CpuDeadline deadline) {
      String key = key(others.isEmpty() ? markdown : markdown + NO_LETTER + Json.text(others));
      Reviewed before = known.getIfPresent(key);
      if (before != null) {
        return before;
      }
      read.increment();
      Reviewed now = review(others).markdown(markdown, deadline);
      if (now.complete()) {
        known.put(key, now);
      }
      return now;
    }

    private Review review(List<String> others) {
      return reviews.computeIfAbsent(others, named -> Review.of(people, named, profile));
    }

    /** Of every unit of the text as it is: encodings take halves of characters for the same. */
    private String key(String markdown) {
      ByteBuffer all = ByteBuffer.allocate(ground.length + 2 * markdown.length()).put(ground);
      all.asCharBuffer().put(markdown);
      return HexFormat.of().formatHex(Ids.sha256(all.array()));
    }
  }

  private static int bytes(Reviewed reviewed) {
    int bytes = 0;
    for (Finding finding : reviewed.findings()) {
      bytes += BYTES_OF_A_FINDING + 2 * finding.quote().length();
      for (String suggestion : finding.suggestions()) {
        bytes += 2 * suggestion.length();
      }
    }
    return Math.max(LEAST_BYTES, bytes);
  }
}
