package debrief.intake.correction;

import debrief.incident.Severity;
import debrief.intake.format.SourceFormat;
import debrief.intake.markdown.ArchiveReader;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.markdown.ArchivedPostmortem.Entry;
import debrief.intake.stated.StatedFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a document with what was said of all documents of its import. Pure. */
public final class CorrectedReading {
  private static final String NO_ZONE = "zone is UTC, since none is named";
  private static final String DAY_OF_FILE = "day from the name of the file";
  private static final Pattern EXACT =
      Pattern.compile(
          "\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z\\b|[+-]\\d\\d:?\\d\\d)");
  static final Pattern TITLED =
      Pattern.compile("(?m)^ {0,3}(?<mark>#{1,6}) +(?<words>[^\\n]{1,200}?)(?: +#+)? *$");
  static final Pattern BARE =
      Pattern.compile("(?m)^ {0,3}(?:\\*\\*|__)(?<words>[^\\n*_]{1,200}?):?(?:\\*\\*|__):? *$");

  private final ImportCorrections corrections;
  private final List<String> said = new ArrayList<>();

  private CorrectedReading(ImportCorrections corrections) {
    this.corrections = corrections;
  }

  /** The document as it is understood; what a correction has touched is said in its assumptions. */
  public static ArchivedPostmortem read(String path, String text, ImportCorrections corrections) {
    if (corrections.isNone()) {
      return ArchiveReader.read(path, text);
    }
    return new CorrectedReading(corrections).read(path, text);
  }

  private ArchivedPostmortem read(String path, String text) {
    String name = path;
    String words = text;
    if (!corrections.places().isEmpty()) {
      String markdown = SourceFormat.markdown(path, text);
      String renamed = renamed(markdown);
      if (!renamed.equals(markdown)) {
        name = path.replaceFirst("\\.[A-Za-z]{1,10}$", "") + ".md";
        words = renamed;
      }
    }
    ArchivedPostmortem plain = ArchiveReader.read(path, text);
    if (plain.own() != null) {
      return plain; // a report of ours says what it says
    }
    ArchivedPostmortem document = dated(ArchiveReader.read(name, words), name, words);
    document = zoned(document, text);
    Severity severity = severity(document, text);
    List<String> assumed = new ArrayList<>(document.assumed());
    assumed.addAll(said);
    StatedFacts facts = document.stated();
    return with(
        document,
        document.title(),
        document.startedAt(),
        document.timeline(),
        severity == null ? facts : with(facts, severity),
        assumed);
  }

  private String renamed(String markdown) {
    return renamed(renamed(markdown, TITLED), BARE);
  }

  private String renamed(String markdown, Pattern headings) {
    Matcher heading = headings.matcher(markdown);
    StringBuilder out = new StringBuilder();
    while (heading.find()) {
      String words = heading.group("words").strip();
      String key = key(words);
      if (key != null) {
        String mark = headings == TITLED ? heading.group("mark") : "##";
        String ours = ImportCorrections.heading(key);
        said.add("“" + words + "” is read as " + ours + ", as set for this import.");
        heading.appendReplacement(out, Matcher.quoteReplacement(mark + " " + ours));
      }
    }
    return heading.appendTail(out).toString();
  }

  private @Nullable String key(String words) {
    String plain = words.replaceAll("[*_`:]", "").strip();
    for (Map.Entry<String, @Nullable String> place : corrections.places().entrySet()) {
      if (place.getKey().equalsIgnoreCase(plain)) {
        return place.getValue();
      }
    }
    return null;
  }

  /** A day for a document that names none goes where the reader looks for one last. */
  private ArchivedPostmortem dated(ArchivedPostmortem read, String path, String text) {
    LocalDate day = corrections.day();
    if (day == null || read.startedAt() != null || !read.timeline().isEmpty()) {
      return read;
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String file = path.substring(path.lastIndexOf('/') + 1);
    ArchivedPostmortem dated = ArchiveReader.read(folder + day + "-" + file, text);
    if (dated.startedAt() == null) {
      return read;
    }
    said.add("The day is " + day + ", as set for this import.");
    return with(
        dated,
        read.title(),
        dated.startedAt(),
        dated.timeline().stream()
            .map(e -> said(e, DAY_OF_FILE, "day as set for this import"))
            .toList(),
        dated.stated(),
        dated.assumed().stream()
            .map(s -> s.replace(DAY_OF_FILE, "day as set for this import"))
            .toList());
  }

  private static Entry said(Entry entry, String before, String after) {
    return new Entry(
        entry.at(), entry.text(), entry.approximate(), entry.assumed().replace(before, after));
  }

  /**
   * Times that were read as UTC because nothing names a zone are those of the zone that was set.
   */
  private ArchivedPostmortem zoned(ArchivedPostmortem read, String text) {
    if (corrections.zone() == null
        || read.timeline().stream().noneMatch(e -> e.assumed().contains(NO_ZONE))) {
      return read;
    }
    ZoneId zone = ZoneId.of(corrections.zone());
    String set = "zone is " + zone.getId() + ", as set for this import";
    List<Entry> timeline =
        read.timeline().stream()
            .map(
                e ->
                    e.assumed().contains(NO_ZONE) || e.assumed().startsWith("counted from")
                        ? new Entry(
                            in(zone, e.at()),
                            e.text(),
                            e.approximate(),
                            e.assumed().replace(NO_ZONE, set))
                        : e)
            .toList();
    boolean exact = EXACT.matcher(text).find();
    Instant started = read.startedAt();
    return with(
        read,
        read.title(),
        exact && read.stated().startedAt() != null ? started : inZone(zone, started),
        timeline,
        exact ? read.stated() : moved(read.stated(), zone),
        read.assumed().stream().map(s -> s.replace(NO_ZONE, set)).toList());
  }

  private static Instant in(ZoneId zone, Instant read) {
    return LocalDateTime.ofInstant(read, ZoneOffset.UTC).atZone(zone).toInstant();
  }

  private static @Nullable Instant inZone(ZoneId zone, @Nullable Instant read) {
    return read == null ? null : in(zone, read);
  }

  private static StatedFacts moved(StatedFacts facts, ZoneId zone) {
    return new StatedFacts(
        facts.severity(),
        facts.resolved(),
        facts.services(),
        inZone(zone, facts.startedAt()),
        inZone(zone, facts.detectedAt()),
        inZone(zone, facts.mitigatedAt()),
        inZone(zone, facts.resolvedAt()),
        facts.people());
  }

  private @Nullable Severity severity(ArchivedPostmortem document, String text) {
    if (corrections.words().isEmpty()) {
      return null;
    }
    for (String value : DocumentWords.severities(document, text)) {
      for (Map.Entry<String, @Nullable Severity> word : corrections.words().entrySet()) {
        Severity means = word.getValue();
        if (means != null && word.getKey().equalsIgnoreCase(value)) {
          said.add(
              "The severity “%s” is %s, as set for this import.".formatted(value, means.name()));
          return means;
        }
      }
    }
    return null;
  }

  private static StatedFacts with(StatedFacts facts, Severity severity) {
    return new StatedFacts(
        severity,
        facts.resolved(),
        facts.services(),
        facts.startedAt(),
        facts.detectedAt(),
        facts.mitigatedAt(),
        facts.resolvedAt(),
        facts.people());
  }

  private static ArchivedPostmortem with(
      ArchivedPostmortem read,
      String title,
      @Nullable Instant startedAt,
      List<Entry> timeline,
      StatedFacts stated,
      List<String> assumed) {
    return new ArchivedPostmortem(
        title,
        startedAt,
        read.sections(),
        timeline,
        read.actionItems(),
        read.metadata(),
        read.unplaced(),
        stated,
        assumed,
        read.own());
  }
}
