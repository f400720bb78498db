package debrief.review;

import debrief.access.Right;
import debrief.access.Viewer;
import debrief.incident.Severity;
import debrief.noego.category.Category;
import debrief.web.page.Field;
import debrief.web.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the organisation reviews, with the forms to change it. */
record ReviewSettingShow(
    int version,
    List<Line> lines,
    List<RuleGroup> groups,
    List<Field.Choice> severities,
    boolean mayAdminister,
    List<ReviewSettingPages.Own> own,
    ExemptionRows exemptions,
    PhraseForm form)
    implements Page {

  /** A category and what becomes of its findings. */
  record Line(String id, String label, List<Option> options) {}

  /** One of the ways. */
  record Option(String value, String label, boolean chosen) {}

  static ReviewSettingShow of(
      Viewer viewer, ReviewSetting setting, ExemptionRows exemptions, PhraseForm form) {
    return new ReviewSettingShow(
        setting.version(),
        Arrays.stream(Category.values()).map(category -> line(category, setting)).toList(),
        RuleGroup.of(setting.rules()),
        Arrays.stream(Severity.values())
            .map(
                severity ->
                    new Field.Choice(
                        severity.name(),
                        severity.meaning(),
                        setting.approvals().contains(severity)))
            .toList(),
        viewer.may(Right.ADMINISTER),
        Stream.concat(
                setting.notice().stream().map(ReviewSettingPages.Own::of),
                setting.leaveAlone().stream()
                    .map(phrase -> new ReviewSettingPages.Own(phrase, null, null, true)))
            .toList(),
        exemptions,
        form);
  }

  private static Line line(Category category, ReviewSetting setting) {
    Asking now = setting.of(category);
    return new Line(
        category.id(),
        category.label(),
        Arrays.stream(Asking.values())
            .map(asking -> new Option(asking.name(), asking.label(), asking == now))
            .toList());
  }

  @Override
  public String title() {
    return "Review settings";
  }

  /** As in "SEV1, SEV2"; empty where it is never asked for. */
  public String approvedAt() {
    return severities.stream()
        .filter(Field.Choice::chosen)
        .map(Field.Choice::value)
        .collect(Collectors.joining(", "));
  }

  public boolean anyApproval() {
    return severities.stream().anyMatch(Field.Choice::chosen);
  }

  public boolean anyOwn() {
    return !own.isEmpty();
  }
}
