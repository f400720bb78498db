package debrief.bench.gold;

import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.stated.StatedFacts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document states of itself, beside what was read of that. */
final class FactScore {
  private final GoldDocument gold;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final GoldCounts tally;
  private final List<String> differences;

  FactScore(
      GoldDocument gold, ArchivedPostmortem read, GoldCounts tally, List<String> differences) {
    this.gold = gold;
    this.tally = tally;
    this.differences = differences;
    StatedFacts stated = read.stated();
    put("severity", stated.severity());
    put("state", stated.resolved() ? "resolved" : null);
    put("services", stated.services().isEmpty() ? null : String.join(", ", stated.services()));
    // Without a statement the first entry stands for the beginning, which is no invention.
    put("started", gold.facts().containsKey("started") ? read.startedAt() : stated.startedAt());
    put("detected", stated.detectedAt());
    put("mitigated", stated.mitigatedAt());
    put("ended", stated.resolvedAt());
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      found.put(name, value.toString());
    }
  }

  void run() {
    gold.facts()
        .forEach(
            (name, value) -> {
              tally.facts++;
              String own = found.get(name);
              if (same(value, own)) {
                tally.factsRight++;
              } else {
                differences.add("fact " + name + ": " + own + " for " + value);
              }
            });
    found.forEach(
        (name, value) -> {
          boolean implied = name.equals("state") && gold.facts().containsKey("ended");
          boolean known = gold.facts().containsKey(name) || gold.unjudged().contains(name);
          if (!known && !implied) {
            tally.factsInvented++;
            differences.add("invented fact " + name + ": " + value);
          }
        });
  }

  /** One of two, with a bar between them, where the document contradicts itself. */
  private static boolean same(String wanted, @Nullable String own) {
    return Arrays.stream(wanted.split("\\|", -1)).anyMatch(one -> matches(one, own));
  }

  private static boolean matches(String wanted, @Nullable String own) {
    if (own == null) {
      return false;
    }
    if (wanted.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      return OffsetDateTime.parse(wanted).toInstant().equals(Instant.parse(own));
    }
    return names(wanted).equals(names(own));
  }

  private static Set<String> names(String list) {
    return Set.copyOf(Arrays.asList(list.toLowerCase(Locale.ROOT).split(", ", -1)));
  }
}
