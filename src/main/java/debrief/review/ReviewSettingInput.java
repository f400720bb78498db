package debrief.review;

import debrief.incident.Severity;
import debrief.noego.Phrases;
import debrief.noego.ReviewProfile;
import debrief.noego.category.Category;
import debrief.noego.rule.RuleSwitch;
import debrief.web.Invalid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of how an organisation reviews; what is left out stays as it is.
 *
 * @param categories {@code asked}, {@code shown} or {@code off} by the category's id
 * @param notice all phrases to notice
 * @param leaveAlone all phrases to leave alone
 * @param rules {@code off}, {@code sure} or {@code all} by the rule's id; null for what it is of
 *     itself
 * @param approvals all severities at which another person approves; for administrators
 */
public record ReviewSettingInput(
    @Nullable Map<String, @Nullable Asking> categories,
    @Nullable List<@Nullable OwnPhrase> notice,
    @Nullable List<@Nullable String> leaveAlone,
    @Nullable Map<String, @Nullable RuleSwitch> rules,
    @Nullable List<@Nullable Severity> approvals) {
  private static final int MOST = 200;
  private static final int LONGEST = 100;
  private static final int WORDS = 10;

  /**
   * A phrase to notice.
   *
   * @param message why; a general sentence where it is left out
   * @param instead what to write
   */
  public record OwnPhrase(
      @Nullable String phrase,
      @Nullable Category category,
      @Nullable String message,
      @Nullable String instead) {}

  /** All phrases, and nothing else. */
  static ReviewSettingInput words(
      List<@Nullable OwnPhrase> notice, List<@Nullable String> leaveAlone) {
    return new ReviewSettingInput(null, notice, leaveAlone, null, null);
  }

  /** What of rules speaks, and nothing else. */
  static ReviewSettingInput switches(Map<String, @Nullable RuleSwitch> rules) {
    return new ReviewSettingInput(null, null, null, rules, null);
  }

  /** What comes of it, put on what there is. */
  ReviewSetting on(ReviewSetting current) {
    Invalid invalid = new Invalid();
    Map<String, Asking> asking = categories(current, invalid);
    List<Phrases.Own> own = notice == null ? current.notice() : notice(notice, invalid);
    List<String> left = leaveAlone == null ? current.leaveAlone() : left(leaveAlone, invalid);
    Map<String, RuleSwitch> switched = rules(current, invalid);
    List<Severity> approved = new ArrayList<>();
    if (approvals == null) {
      approved.addAll(current.approvals());
    } else {
      for (Severity severity : approvals) {
        invalid.addIf(severity == null, "approvals", "A list of severities, which may be empty.");
        if (severity != null) {
          approved.add(severity);
        }
      }
    }
    invalid.orThrow();
    return new ReviewSetting(asking, own, left, switched, approved, current.version() + 1);
  }

  private Map<String, Asking> categories(ReviewSetting current, Invalid invalid) {
    Map<String, Asking> asking = new HashMap<>(current.categories());
    if (categories != null) {
      categories.forEach(
          (id, value) -> {
            if (Category.find(id).isEmpty() || value == null) {
              invalid.add(
                  "categories." + id, "Write asked, shown or off for one of the known categories.");
            } else {
              asking.put(id, value);
            }
          });
    }
    return asking;
  }

  private Map<String, RuleSwitch> rules(ReviewSetting current, Invalid invalid) {
    Map<String, RuleSwitch> switched = new HashMap<>(current.rules());
    if (rules != null) {
      rules.forEach(
          (id, value) -> {
            if (!ReviewProfile.ruleIds().contains(id)) {
              invalid.add("rules." + id, "There is no rule of that name.");
            } else if (value == null || value == RuleSwitch.sure) {
              switched.remove(id);
            } else {
              switched.put(id, value);
            }
          });
    }
    return switched;
  }

  private static List<Phrases.Own> notice(List<@Nullable OwnPhrase> given, Invalid invalid) {
    few("notice", given.size(), invalid);
    List<Phrases.Own> own = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), MOST); i++) {
      OwnPhrase one = given.get(i);
      String field = "notice[" + i + "].";
      String phrase = phrase(field + "phrase", one == null ? null : one.phrase(), invalid);
      if (one == null || one.category() == null) {
        invalid.add(field + "category", "Say which category it belongs to.");
      } else {
        invalid.fits(field + "message", one.message(), 500);
        invalid.line(field + "instead", one.instead(), 300);
        own.add(new Phrases.Own(phrase, one.category(), one.message(), one.instead()));
      }
    }
    return own;
  }

  private static List<String> left(List<@Nullable String> given, Invalid invalid) {
    few("leaveAlone", given.size(), invalid);
    List<String> left = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), MOST); i++) {
      left.add(phrase("leaveAlone[" + i + "]", given.get(i), invalid));
    }
    return left;
  }

  private static void few(String field, int count, Invalid invalid) {
    invalid.addIf(count > MOST, field, "At most 200 phrases fit here.");
  }

  private static String phrase(String field, @Nullable String given, Invalid invalid) {
    String phrase = given == null ? "" : given.strip();
    invalid.text(field, phrase, LONGEST).line(field, phrase, LONGEST);
    invalid.addIf(phrase.split("\\s+", -1).length > WORDS, field, "A phrase has at most 10 words.");
    invalid.addIf(
        !phrase.isEmpty() && phrase.codePoints().noneMatch(Character::isLetterOrDigit),
        field,
        "A phrase holds a letter or a digit.");
    return phrase;
  }
}
