package debrief.review;

import debrief.noego.Review;
import debrief.noego.ReviewProfile;
import debrief.noego.category.Category;
import debrief.noego.rule.Rule;
import debrief.noego.rule.RuleSwitch;
import debrief.noego.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one category with their switches, as the settings show them.
 *
 * @param changed how many are not as they are of themselves
 */
record RuleGroup(String id, String label, long changed, List<Line> rules) {
  private static final Map<String, String> ON_NAMES =
      Map.of(
          Review.SOMEBODY, "A person is named of whom no role is known.",
          Review.PARTICIPANT, "A participant is named where the role would do.");

  /**
   * A rule and what of it speaks.
   *
   * @param example a sentence that it notices
   * @param silent whether it says nothing unless it is switched to every form
   */
  record Line(
      String id,
      String name,
      String example,
      boolean silent,
      boolean changed,
      List<ReviewSettingShow.Option> options) {}

  static List<RuleGroup> of(Map<String, RuleSwitch> set) {
    Map<String, Rule> rules = new TreeMap<>();
    Rules.builtIn().all().forEach(rule -> rules.put(rule.id(), rule));
    List<RuleGroup> groups = new ArrayList<>();
    for (Category category : Category.values()) {
      List<Line> lines =
          ReviewProfile.ruleIds().stream()
              .filter(id -> id.startsWith(category.id() + "."))
              .sorted()
              .map(id -> line(id, rules.get(id), set.getOrDefault(id, RuleSwitch.sure)))
              .toList();
      long changed = lines.stream().filter(Line::changed).count();
      groups.add(new RuleGroup(category.id(), category.label(), changed, lines));
    }
    return groups;
  }

  private static Line line(String id, @Nullable Rule rule, RuleSwitch now) {
    String example = rule == null ? ON_NAMES.getOrDefault(id, "") : rule.shapes().get(0).flag();
    return new Line(
        id,
        id.substring(id.indexOf('.') + 1).replace('-', ' '),
        example,
        rule != null && !rule.maySpeak(),
        now != RuleSwitch.sure,
        Arrays.stream(RuleSwitch.values())
            .map(one -> new ReviewSettingShow.Option(one.name(), one.label(), one == now))
            .toList());
  }

  public boolean anyChanged() {
    return changed > 0;
  }
}
