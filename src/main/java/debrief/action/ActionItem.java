package debrief.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.access.Audience;
import debrief.incident.Severity;
import debrief.redaction.NameRedactor;
import debrief.web.Invalid;
import debrief.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An action item as it is stored and as the API shows it.
 *
 * @param incident the reference of the incident that it comes from
 * @param report the slug of that incident's report; null while none is published
 * @param reason why it is blocked or declined; null in any other state
 * @param owner null for those who are given roles, too
 * @param evidence what shows that it is done, a link or a sentence a line; it stays when the item
 *     is opened again
 * @param doneAt when it became done here; null in any other state, and where that was before it was
 *     imported, on a day that nobody wrote down
 * @param doneBeforeImport whether an imported document says that it was done; it may have no team
 *     and no day then
 * @param principles keys of the Trust principles that the incident touched
 * @param overdue whether it is open and its day has passed, in UTC
 * @param about what a list says of the incident beside its reference
 * @param version grows with every change; the ETag
 */
public record ActionItem(
    String ref,
    String incident,
    @Nullable String report,
    String title,
    String outcome,
    @Nullable Control control,
    @Nullable String team,
    @Nullable String owner,
    @Nullable LocalDate dueOn,
    @Nullable Integer impact,
    @Nullable Integer effort,
    List<Option> options,
    @Nullable Tracker tracker,
    Audience audience,
    ActionState state,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable Instant doneAt,
    boolean doneBeforeImport,
    List<String> principles,
    boolean overdue,
    List<Change> history,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore About about,
    @JsonIgnore long number,
    @JsonIgnore int version) {

  /** One way in which it could be done, and what that way costs. */
  public record Option(
      @Nullable String title, @Nullable String tradeoffs, @Nullable Boolean chosen) {

    Option naming(UnaryOperator<String> say) {
      return new Option(
          title == null ? null : say.apply(title),
          tradeoffs == null ? null : say.apply(tradeoffs),
          chosen);
    }

    Option complete() {
      return new Option(
          title == null ? null : title.strip(),
          tradeoffs == null ? "" : tradeoffs,
          Boolean.TRUE.equals(chosen));
    }
  }

  /** Where the work itself is followed. */
  public record Tracker(@Nullable String url) {
    Tracker naming(NameRedactor roles) {
      return new Tracker(url == null ? null : roles.inAddress(url));
    }
  }

  /**
   * A change of state or of the promised date.
   *
   * @param field {@code state} or {@code dueOn}
   * @param who null for those who are given roles instead of names, and where nobody is known
   * @param from null where there was nothing before
   */
  public record Change(
      String field,
      @Nullable String who,
      Instant when,
      @Nullable String from,
      @Nullable String to,
      @Nullable String why) {

    Change naming(UnaryOperator<String> say) {
      return new Change(field, who, when, from, to, why == null ? null : say.apply(why));
    }
  }

  /**
   * What a list says beside the item's own.
   *
   * @param title the incident's, as are severity and services
   * @param owner null for nobody, and for those who are not told
   * @param daysOverdue how many days its day has passed; 0 where it has not
   * @param daysOld for how many days it has been there
   */
  public record About(
      String title,
      Severity severity,
      List<String> services,
      @Nullable Owner owner,
      int daysOverdue,
      int daysOld) {}

  /**
   * Who is meant by the owner that was written: a person with an account, or a name or an address.
   */
  public record Owner(@Nullable String name, @Nullable String address) {
    public String shown() {
      return name == null ? String.valueOf(address) : name;
    }
  }

  /** As it is told to those who are given roles: the owner, an address or a name, is left out. */
  ActionItem naming(NameRedactor roles) {
    UnaryOperator<String> say = roles::inMarkdown;
    return new ActionItem(
        ref,
        incident,
        report,
        say.apply(title),
        say.apply(outcome),
        control,
        team,
        null,
        dueOn,
        impact,
        effort,
        options.stream().map(option -> option.naming(say)).toList(),
        tracker == null ? null : tracker.naming(roles),
        audience,
        state,
        reason == null ? null : say.apply(reason),
        evidence == null ? null : say.apply(evidence),
        doneAt,
        doneBeforeImport,
        principles,
        overdue,
        history.stream().map(change -> change.naming(say)).toList(),
        createdAt,
        updatedAt,
        new About(
            say.apply(about.title()),
            about.severity(),
            about.services(),
            null,
            about.daysOverdue(),
            about.daysOld()),
        number,
        version);
  }

  /** How it stands, in words. */
  public String standing() {
    return doneBeforeImport ? "Done before it was imported" : state.label();
  }

  /** A reference's number; what is not a reference refers to nothing. */
  public static long number(String ref) {
    if (!ref.matches("ACT-[1-9][0-9]{0,17}")) {
      throw Problem.missing();
    }
    return Long.parseLong(ref.substring(4));
  }

  /** The reference that belongs to a number: {@code ACT-7}. */
  public static String ref(long number) {
    return "ACT-" + number;
  }

  /** A date that was promised moves later only with a reason. */
  void checkDate(@Nullable LocalDate to, @Nullable String reason, Invalid invalid) {
    LocalDate from = dueOn;
    boolean later = from != null && to != null && to.isAfter(from);
    invalid.addIf(
        state.isPromised() && !doneBeforeImport && later && reason == null,
        "reason",
        "The promised date moves later. Say why, so that those who count on it can follow.");
  }

  /** What one would say to make it as it is now: the ground that a PATCH changes. */
  public ActionInput toInput() {
    return new ActionInput(
        title, outcome, control, team, owner, dueOn, impact, effort, options, tracker, audience);
  }
}
