package debrief.timeline.quick;

import debrief.text.time.TimedLine;
import debrief.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed into the entry line or pasted there: each line that begins with a time
 * is an entry, lines without one belong to the entry above them.
 */
final class QuickLines {
  private static final int MOST = 501; // one more than fits, so that the door says so

  /**
   * What the words are read against.
   *
   * @param zone of times that name none
   * @param day of times that name none, as somebody chose it; null for the nearest that fits
   * @param span the incident's
   * @param last when the last entry happened, or the incident began
   * @param now the time of a text without one; null where the incident is over
   */
  record Setting(
      ZoneId zone,
      @Nullable LocalDate day,
      IncidentSpan span,
      Instant last,
      @Nullable Instant now) {}

  /**
   * An entry's time and text.
   *
   * @param note what is to be said of its time; null mostly
   */
  record Line(Instant at, String text, @Nullable String note) {}

  private final Setting setting;
  private final LineTimes times;
  private final List<LineLead> leads = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private @Nullable StringBuilder before;
  private @Nullable LocalDate heading;

  private QuickLines(Setting setting) {
    this.setting = setting;
    this.times = new LineTimes(setting);
  }

  /**
   * @param text with plain newlines
   * @throws Problem 422 on the field {@code text}, as a question that can be answered
   */
  static List<Line> read(String text, Setting setting) {
    QuickLines lines = new QuickLines(setting);
    for (String line : text.split("\n", -1)) {
      lines.take(line);
      if (lines.leads.size() >= MOST) {
        break;
      }
    }
    return lines.result();
  }

  private void take(String line) {
    LocalDate near =
        setting.day == null ? LocalDate.ofInstant(setting.last, setting.zone) : setting.day;
    LineLead lead = LineLead.read(line, near);
    if (lead == null) {
      LineLead.askIfAlmost(line);
      add(line);
      return;
    }
    TimedLine read = lead.line();
    if (read.time() == null && read.text().isBlank() && lead.since() == null) {
      heading = read.date(); // a day alone is a heading for the lines below
      return;
    }
    leads.add(heading == null ? lead : lead.on(heading));
    heading = null;
    // How sure somebody was is part of what they wrote.
    texts.add(
        new StringBuilder(read.approximate() ? "(about this time) " : "").append(read.text()));
  }

  private void add(String line) {
    if (texts.isEmpty()) {
      before = (before == null ? new StringBuilder() : before.append('\n')).append(line);
    } else {
      texts.get(texts.size() - 1).append('\n').append(line);
    }
  }

  private List<Line> result() {
    List<Line> lines = new ArrayList<>();
    if (before != null && !before.toString().isBlank()) {
      lines.add(new Line(now(), trimmed(before), null));
    }
    for (int i = 0; i < leads.size(); i++) {
      String text = said(i);
      Instant at = times.next(leads.get(i));
      lines.add(new Line(at, text, times.note(leads.get(i), at)));
    }
    if (lines.isEmpty()) {
      throw Problem.invalid("text", "Write what happened; one line is enough.");
    }
    return lines;
  }

  private String said(int i) {
    String text = trimmed(texts.get(i));
    if (text.isBlank()) {
      LocalTime time = leads.get(i).line().time();
      throw Problem.invalid("text", "What happened" + (time == null ? "" : " at " + time) + "?");
    }
    return text;
  }

  private static String trimmed(StringBuilder text) {
    return text.toString().replaceAll("^(?:[ \t]*\n)+", "").stripTrailing();
  }

  private Instant now() {
    if (setting.now == null) {
      throw Problem.invalid(
          "text",
          "When was that? The incident is over, so please begin with the time, as in 14:02 alert"
              + " fired.");
    }
    return setting.now;
  }
}
