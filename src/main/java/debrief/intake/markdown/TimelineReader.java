package debrief.intake.markdown;

import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.TableRows;
import debrief.intake.document.WrappedLine;
import debrief.intake.stated.LabelledTime;
import debrief.text.time.TimeHints;
import debrief.text.time.TimeSince;
import debrief.text.time.TimedLine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a timeline in lines, and leaves the other lines. A time begins an entry
 * where it leads a line, a bullet, a table row or a heading, or ends a label ({@code Resolved:
 * 2026-03-01 14:02}); what is indented below belongs to it. Code never begins one.
 */
final class TimelineReader {
  private static final Pattern BREAK = Pattern.compile("<br {0,3}/?>", Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY = Pattern.compile("(?i)\\W{0,6}(?:date|day)\\s?:[\\s*_]*");

  /** The level of a {@link debrief.intake.document.Outline.Part} that is a label. */
  private static final int LABEL = 7;

  /**
   * An entry whose place in time is not settled yet. A line that only names the day has no words
   * and becomes none.
   */
  record Found(
      TimedLine time, StringBuilder words, boolean day, Line source, @Nullable TimeSince since) {}

  final List<Found> found = new ArrayList<>();
  final List<Line> rest = new ArrayList<>();
  final List<String> columns = new ArrayList<>();

  private final TimeHints near;
  private final TimeContext setting;
  private final TimelineRow rows;
  private @Nullable ZoneId zone;
  private final boolean strict;
  private @Nullable Found current;
  private int indent;
  private boolean nested;
  private boolean wide;
  private boolean gap = true;
  private boolean inside;
  private boolean heads;
  private boolean wrapped;

  /**
   * Where a section is not called a timeline, only lines that cannot be the wrapped half of a
   * sentence count.
   */
  TimelineReader(TimeContext setting, boolean strict) {
    this.setting = setting;
    this.near = setting.near();
    this.rows = new TimelineRow(setting, near);
    this.strict = strict;
  }

  /** The heading of the whole: a zone that it names holds for all below it. */
  void under(String heading) {
    ZoneId named = setting.zoneIn(heading);
    zone = named == null ? zone : named;
  }

  void heading(int level, String words) {
    inside = false;
    under(words);
    Optional<TimedLine> time = TimedLine.parse(words, near);
    Found entry = current;
    if (level == LABEL && time.isEmpty() && entry != null && wide) {
      entry.words().append("\n\n**").append(words).append(":**");
      return;
    }
    current = null;
    gap = true;
    Line line = new Line("#".repeat(Math.min(level, 6)) + " " + words, false);
    if (time.isPresent()) {
      begin(time.get(), line);
      wide = current != null;
    } else {
      rest.add(line);
    }
  }

  void lines(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      inside = told(lines, i);
      heads = timed(lines, i);
      wrapped = WrappedLine.at(lines, i, near);
      if (line.row()) {
        TableRows table = TableRows.at(lines, i);
        table(table, lines.subList(i, table.end()));
        i = table.end() - 1;
      } else if (line.code() || line.blank()) {
        other(line);
      } else {
        split(line).forEach(this::line);
      }
      gap = line.blank() || line.row();
    }
  }

  /**
   * Whether words stand indented below a bullet: then a day that it names is an entry, and does not
   * head the entries of that day.
   */
  private boolean told(List<Line> lines, int at) {
    if (!lines.get(at).bullet() || at + 1 >= lines.size()) {
      return false;
    }
    Line below = lines.get(at + 1);
    return !below.blank()
        && below.indent() > lines.get(at).indent()
        && TimedLine.parse(below.text(), near).isEmpty();
  }

  /** Whether times stand indented below a bullet: then a day that it names heads them. */
  private boolean timed(List<Line> lines, int at) {
    if (!lines.get(at).bullet() || at + 1 >= lines.size()) {
      return false;
    }
    Line below = lines.get(at + 1);
    return below.indent() > lines.get(at).indent()
        && TimedLine.parse(below.text(), near).isPresent();
  }

  /** Entries that were glued into one paragraph with line breaks. */
  private List<Line> split(Line line) {
    List<String> pieces = List.of(BREAK.split(line.text(), -1));
    boolean glued =
        pieces.size() > 1
            && pieces.stream()
                .skip(1)
                .allMatch(piece -> piece.isBlank() || TimedLine.parse(piece, near).isPresent());
    return glued ? pieces.stream().map(piece -> new Line(piece, false)).toList() : List.of(line);
  }

  private void line(Line line) {
    boolean quoted = line.text().stripLeading().startsWith(">");
    int own = nested && !wide ? 0 : 3;
    boolean inner = current != null && line.indent() > indent + own;
    boolean may = !quoted && !inner && !wrapped && (!strict || line.bullet() || gap);
    Optional<TimedLine> time = may ? TimedLine.parse(line.text(), near) : Optional.empty();
    time = time.isEmpty() && may && !strict ? LabelledTime.parse(line.words(), near) : time;
    time = time.isEmpty() && may && !strict ? day(line) : time;
    Optional<TimeSince> since =
        may && !strict && time.isEmpty() ? TimeSince.parse(line.text()) : Optional.empty();
    if (time.isPresent()) {
      begin(time.get(), line);
    } else if (since.isPresent()) {
      begin(since.get(), line);
    } else {
      other(line);
    }
  }

  /** {@code Date: 2026-03-01} above the entries of that day, or a bullet that begins with a day. */
  private Optional<TimedLine> day(Line line) {
    Matcher label = DAY.matcher(line.text());
    if (label.lookingAt()) {
      return TimedLine.parse(line.text().substring(label.end()).replaceFirst("[*_\\s]+$", ""), near)
          .filter(time -> time.date() != null && time.text().isEmpty());
    }
    Optional<TimedLine> read =
        line.bullet() ? TimedLine.parseDay(line.text(), near) : Optional.empty();
    return heads ? read.map(time -> time.saying("")) : read;
  }

  private void begin(TimeSince since, Line line) {
    TimedLine none = new TimedLine(null, null, null, false, since.text());
    current = new Found(none, new StringBuilder(since.text()), false, line, since);
    found.add(current);
    indent = line.indent();
    nested = line.bullet();
    wide = false;
    gap = false;
  }

  private void begin(TimedLine read, Line line) {
    TimedLine time = read.in(zone);
    boolean day = time.time() == null && time.text().isEmpty() && !inside;
    Found entry = new Found(time, new StringBuilder(time.text()), day, line, null);
    found.add(entry);
    current = day ? null : entry;
    indent = line.indent();
    nested = line.bullet();
    // A status line with nothing but its time speaks of all that follows.
    wide = time.text().isEmpty() && !line.bullet();
    gap = false;
  }

  /** A line without a time: part of the entry above it, or text. */
  private void other(Line line) {
    Found entry = current;
    boolean below =
        line.code() || line.blank() || line.indent() > indent || (!gap && !line.bullet());
    if (entry != null && (wide || below)) {
      entry.words().append('\n').append(wide ? line.text() : dedented(line));
      return;
    }
    current = null;
    rest.add(line);
  }

  private String dedented(Line line) {
    int from = 0;
    while (from < indent
        && from < line.text().length()
        && Character.isWhitespace(line.text().charAt(from))) {
      from++;
    }
    return line.text().substring(from);
  }

  private void table(TableRows table, List<Line> source) {
    List<TimedLine> times = new ArrayList<>();
    table.rows().forEach(row -> rows.time(row, table.header()).ifPresent(times::add));
    if (times.isEmpty() || (strict && (!table.tellsTimes() || table.quotes()))) {
      current = null;
      rest.addAll(source);
      return;
    }
    columns.addAll(table.header());
    for (List<String> row : table.rows()) {
      Optional<TimedLine> time = rows.time(row, table.header());
      if (time.isPresent()) {
        begin(time.get(), new Line(TableRows.joined(row), false));
      } else if (current != null && row.get(0).isBlank()) {
        current.words().append('\n').append(TableRows.joined(row));
      } else {
        current = null;
        rest.add(new Line(TableRows.joined(row), false));
        rest.add(new Line("", false));
      }
    }
    current = null;
  }
}
