package debrief.intake.correction;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.incident.Severity;
import debrief.intake.document.HeadingMap;
import debrief.text.time.ZoneNames;
import debrief.web.Invalid;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all documents of an import.
 *
 * @param zone of times without one, such as {@code Europe/Berlin}; null for UTC
 * @param day of documents that name none; null to leave their entries as text
 * @param severities what the documents' words mean, such as {@code Blocker}: {@code SEV1}
 * @param headings which section of ours a heading is, such as {@code Blow by blow}: {@code
 *     timeline}
 */
public record ImportCorrections(
    @Nullable String zone,
    @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDate day,
    @Nullable Map<String, @Nullable Severity> severities,
    @Nullable Map<String, @Nullable String> headings) {
  public static final ImportCorrections NONE = new ImportCorrections(null, null, null, null);

  private static final int MOST = 100;
  private static final int LONGEST = 200;

  /** Whether nothing is corrected. */
  @JsonIgnore
  public boolean isNone() {
    return zone == null && day == null && words().isEmpty() && places().isEmpty();
  }

  /** As it is stored; empty for nothing. */
  public String json() {
    return isNone() ? "" : Json.text(this);
  }

  /** What was stored. */
  public static ImportCorrections parse(String json) {
    try {
      return json.isEmpty() ? NONE : Json.MAPPER.readValue(json, ImportCorrections.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, @Nullable Severity> words() {
    return severities == null ? Map.of() : severities;
  }

  Map<String, @Nullable String> places() {
    return headings == null ? Map.of() : headings;
  }

  /** The keys that a heading may be given: of sections, and of the two that are no sections. */
  public static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of("timeline", "action-items"));
    keys.addAll(HeadingMap.HEADINGS.keySet());
    return keys;
  }

  /** What stands over a section of ours. */
  public static String heading(String key) {
    return switch (key) {
      case "timeline" -> "Timeline";
      case "action-items" -> "Action items";
      default -> HeadingMap.HEADINGS.getOrDefault(key, key);
    };
  }

  /**
   * With the zone by its full name and blanks round words removed.
   *
   * @throws Problem 422 that names what is wrong by its field
   */
  public ImportCorrections checked() {
    Invalid invalid = new Invalid();
    ZoneId known = zone == null || zone.isBlank() ? null : zone(zone.strip(), invalid);
    Map<String, @Nullable Severity> means = new LinkedHashMap<>();
    words()
        .forEach(
            (word, severity) -> {
              invalid.line("severities", word, LONGEST);
              invalid.addIf(severity == null, "severities", "Name one of SEV1 to SEV4 for each.");
              means.put(word.strip(), severity);
            });
    Map<String, @Nullable String> places = new LinkedHashMap<>();
    places()
        .forEach(
            (heading, key) -> {
              invalid.line("headings", heading, LONGEST);
              invalid.addIf(
                  key == null || !keys().contains(key),
                  "headings",
                  "A heading is one of " + String.join(", ", keys()) + ".");
              places.put(heading.strip(), key);
            });
    invalid.addIf(means.size() > MOST, "severities", "At most " + MOST + " words.");
    invalid.addIf(places.size() > MOST, "headings", "At most " + MOST + " headings.");
    invalid.orThrow();
    return new ImportCorrections(known == null ? null : known.getId(), day, means, places);
  }

  private static @Nullable ZoneId zone(String typed, Invalid invalid) {
    return ZoneNames.find(typed)
        .orElseGet(
            () -> {
              invalid.add(
                  "zone", "This time zone is not known. Write one such as Europe/Paris or UTC.");
              return null;
            });
  }
}
