package debrief.action;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import debrief.access.Audience;
import debrief.action.ActionItem.Option;
import debrief.action.ActionItem.Tracker;
import debrief.text.Markdown;
import debrief.web.Invalid;
import debrief.web.Text;
import debrief.web.Urls;
import debrief.web.Years;
import debrief.web.json.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an action item. Only a title is needed. Its state is not among it: that
 * changes by a {@link Move}.
 */
public record ActionInput(
    @Nullable String title,
    @Nullable String outcome,
    @Nullable Control control,
    @Nullable String team,
    @Nullable String owner,
    @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDate dueOn,
    @Nullable Integer impact,
    @Nullable Integer effort,
    @Nullable List<Option> options,
    @Nullable Tracker tracker,
    @Nullable Audience audience) {

  private static final int MOST_OPTIONS = 20;

  /** With the defaults in the place of what was left out, and blanks round names removed. */
  public ActionInput complete() {
    return new ActionInput(
        title == null ? null : title.strip(),
        outcome == null ? "" : outcome,
        control,
        lineOrNull(team),
        lineOrNull(owner),
        dueOn,
        impact,
        effort,
        options == null
            ? List.of()
            : options.stream()
                .map(o -> o == null ? new Option(null, "", false) : o.complete())
                .toList(),
        tracker,
        audience == null ? Audience.organization : audience);
  }

  ActionInput withTeam(@Nullable String called) {
    return new ActionInput(
        title, outcome, control, called, owner, dueOn, impact, effort, options, tracker, audience);
  }

  ActionInput withOwner(@Nullable String who) {
    return new ActionInput(
        title, outcome, control, team, who, dueOn, impact, effort, options, tracker, audience);
  }

  ActionInput withDueOn(@Nullable LocalDate day) {
    return new ActionInput(
        title, outcome, control, team, owner, day, impact, effort, options, tracker, audience);
  }

  /** For SQL. */
  public String optionsJson() {
    return Json.text(options == null ? List.of() : options);
  }

  /** For SQL. */
  public @Nullable String trackerUrl() {
    return tracker == null ? null : tracker.url();
  }

  /**
   * @throws debrief.web.Problem 422 that names everything which is wrong
   */
  void checkOrThrow() {
    Invalid invalid = new Invalid();
    check(invalid);
    invalid.orThrow();
  }

  static @Nullable String lineOrNull(@Nullable String line) {
    return line == null || line.isBlank() ? null : line.strip();
  }

  void check(Invalid invalid) {
    name("title", title, invalid);
    markdown("outcome", outcome, 20_000, invalid);
    invalid.line("team", team, 100);
    invalid.line("owner", owner, 254);
    checkDay("dueOn", dueOn, invalid);
    oneToFive("impact", impact, invalid);
    oneToFive("effort", effort, invalid);
    checkOptions(invalid);
    if (tracker != null) {
      invalid.addIf(
          tracker.url() == null || !Urls.isWebAddress(tracker.url()),
          "tracker.url",
          "An address that begins with https:// or http:// fits here.");
    }
  }

  static void markdown(String field, @Nullable String text, int max, Invalid invalid) {
    invalid.fits(field, text, max);
    if (text != null && Invalid.hasRoom(text, max)) {
      Markdown.refusal(text).ifPresent(sentence -> invalid.add(field, sentence));
    }
  }

  /** One line that says something. */
  private static void name(String field, @Nullable String line, Invalid invalid) {
    if (line == null || Text.isBlank(line)) {
      invalid.text(field, line, 300);
    } else {
      invalid.line(field, line, 300);
    }
  }

  static void checkDay(String field, @Nullable LocalDate day, Invalid invalid) {
    invalid.addIf(day != null && !Years.hold(day), field, Years.OF_DATES);
  }

  private static void oneToFive(String field, @Nullable Integer value, Invalid invalid) {
    invalid.addIf(
        value != null && (value < 1 || value > 5), field, "A whole number from 1 to 5 fits here.");
  }

  private void checkOptions(Invalid invalid) {
    List<Option> all = options == null ? List.of() : options;
    invalid.addIf(all.size() > MOST_OPTIONS, "options", "At most 20 options fit here.");
    for (int i = 0; i < Math.min(all.size(), MOST_OPTIONS); i++) {
      String field = "options[" + i + "]";
      Option option = all.get(i);
      name(field + ".title", option.title(), invalid);
      markdown(field + ".tradeoffs", option.tradeoffs(), 5_000, invalid);
    }
    invalid.addIf(
        all.stream().filter(o -> Boolean.TRUE.equals(o.chosen())).count() > 1,
        "options",
        "One option is chosen, or none yet.");
  }
}
