package debrief.review;

import debrief.noego.category.Category;
import debrief.web.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the organisation reviews, with the forms to change it. */
record ReviewSettingShow(
    int version, List<Line> lines, List<ReviewSettingPages.Own> own, PhraseForm form)
    implements Page {

  /** A category and what becomes of its findings. */
  record Line(String id, String label, List<Option> options) {}

  /** One of the ways. */
  record Option(String value, String label, boolean chosen) {}

  static ReviewSettingShow of(ReviewSetting setting, PhraseForm form) {
    return new ReviewSettingShow(
        setting.version(),
        Arrays.stream(Category.values()).map(category -> line(category, setting)).toList(),
        Stream.concat(
                setting.notice().stream().map(ReviewSettingPages.Own::of),
                setting.leaveAlone().stream()
                    .map(phrase -> new ReviewSettingPages.Own(phrase, null, null, true)))
            .toList(),
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

  public boolean anyOwn() {
    return !own.isEmpty();
  }
}
