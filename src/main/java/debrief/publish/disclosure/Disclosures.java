package debrief.publish.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import debrief.access.Audience;
import debrief.publish.article.Renditions;
import debrief.publish.article.ReportContent;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through what each audience would read. */
public final class Disclosures {
  private static final int MOST = 50;
  private static final int AROUND = 50;

  /** What is longer is a log or a dump: its beginning tells what it is. */
  private static final int LONGEST_TEXT = 200_000;

  private record Compiled(Detector detector, Pattern pattern, boolean shows) {}

  private static final List<Compiled> ALL =
      detectors().stream().map(Disclosures::compiled).toList();

  private Disclosures() {}

  static List<Detector> detectors() {
    String name = "/debrief/publish/disclosure/detectors.yml";
    ObjectMapper yaml = Json.configure(new ObjectMapper(new YAMLFactory()));
    try (InputStream in = Disclosures.class.getResourceAsStream(name)) {
      return List.of(yaml.readValue(Objects.requireNonNull(in, name), Detector[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static Compiled compiled(Detector detector) {
    return new Compiled(
        detector, Pattern.compile(detector.pattern()), detector.pattern().contains("(?<said>"));
  }

  /** A text and the heading that it stands under. */
  private record Place(String where, @Nullable String text) {}

  /**
   * What would be told, at most fifty of it: first what opens something, whoever reads it, then
   * what outsiders had better not read.
   */
  public static List<Disclosure> in(Renditions renditions) {
    List<Disclosure> found = new ArrayList<>();
    for (Audience reader : List.of(Audience.organization, Audience.everyone)) {
      for (Place place : places(renditions.of(reader))) {
        for (Disclosure one : in(String.valueOf(place.text()), place.where(), reader)) {
          if (found.size() < MOST && found.stream().noneMatch(one::equals)) {
            found.add(one);
          }
        }
      }
    }
    return found;
  }

  /** At most fifty in one text, of those kinds that are first warned of for this audience. */
  public static List<Disclosure> in(String text, String where, Audience reader) {
    List<Disclosure> found = new ArrayList<>();
    String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (Compiled one : ALL) {
      if (one.detector().tells() == reader) {
        Matcher matcher = one.pattern().matcher(read);
        while (matcher.find() && found.size() < MOST) {
          found.add(disclosure(one, matcher, read, where));
        }
      }
    }
    return found;
  }

  private static Disclosure disclosure(Compiled one, Matcher matcher, String text, String where) {
    boolean part = one.shows() && matcher.start("said") >= 0;
    int start = part ? matcher.start("said") : matcher.start();
    int end = part ? matcher.end("said") : matcher.end();
    int from = Math.max(text.lastIndexOf('\n', start) + 1, start - AROUND);
    int line = text.indexOf('\n', end);
    int to = Math.min(line < 0 ? text.length() : line, end + AROUND);
    return new Disclosure(
        one.detector().key(),
        one.detector().words(),
        one.detector().tells(),
        where,
        (from > 0 && text.charAt(from - 1) != '\n' ? "…" : "") + text.substring(from, start),
        text.substring(start, end),
        text.substring(end, to) + (to < text.length() && text.charAt(to) != '\n' ? "…" : ""));
  }

  private static List<Place> places(ReportContent content) {
    List<Place> places = new ArrayList<>();
    places.add(new Place("Title", content.title()));
    places.add(new Place("Summary", content.lede()));
    places.add(new Place("Impact", content.impact().statement()));
    content.trust().forEach(tag -> places.add(new Place(tag.name(), tag.explanation())));
    content.sections().forEach(part -> places.add(new Place(part.heading(), part.markdown())));
    for (ReportContent.Event event : content.timeline()) {
      places.add(new Place("Timeline", event.text()));
      event.evidence().forEach(e -> places.add(new Place("Timeline", e.label() + " " + e.url())));
    }
    content
        .factors()
        .forEach(f -> places.add(new Place("Contributing factors", f.title() + "\n" + f.text())));
    content.lessons().forEach(lesson -> places.add(new Place("Lessons", lesson.text())));
    content
        .actionItems()
        .forEach(item -> places.add(new Place(item.ref(), item.title() + "\n" + item.outcome())));
    return places.stream().filter(place -> place.text() != null).toList();
  }
}
