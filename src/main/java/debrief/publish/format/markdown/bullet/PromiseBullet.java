package debrief.publish.format.markdown.bullet;

import debrief.action.ActionState;
import debrief.publish.article.ReportContent.Promise;
import debrief.text.fragment.MarkdownFragment;
import debrief.text.fragment.MarkdownItems;
import debrief.text.fragment.MarkdownLine;
import debrief.text.fragment.TextLines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An action item as a bullet with a box. */
public final class PromiseBullet {
  private static final Pattern BOX =
      Pattern.compile("\\[([ xX])] (?:(ACT-\\d{1,18}) )?([^\\n]*)(?:\\n(.*))?", Pattern.DOTALL);
  private static final Pattern FACTS =
      Pattern.compile(
          "(?<title>.*) \\((?<state>"
              + Arrays.stream(ActionState.values())
                  .map(ActionState::name)
                  .collect(Collectors.joining("|"))
              + ")(?:, (?<team>(?:[^,()\\\\]|\\\\.){1,220}?))??(?:, due (?<due>\\d{4}-\\d\\d-\\d\\d))?\\)");

  private PromiseBullet() {}

  public static String write(Promise item, String outcome) {
    String head =
        "- ["
            + (item.state() == ActionState.done ? "x" : " ")
            + "] "
            + item.ref()
            + " "
            + MarkdownLine.escaped(item.title())
            + " ("
            + item.state()
            + (item.team() == null ? "" : ", " + team(item.team()))
            + (item.dueOn() == null ? "" : ", due " + item.dueOn())
            + ")";
    return outcome.isEmpty() ? head : head + "\n\n" + MarkdownItems.indented(outcome);
  }

  /** The name of a team between commas and brackets. */
  private static String team(String name) {
    return MarkdownLine.escaped(name).replaceAll("[,()]", "\\\\$0");
  }

  public static PartMark mark(int place, Promise item, MarkdownFragment outcome) {
    return PartMark.at(place, item.audience(), outcome.edits()).item(item.control());
  }

  /** What is not written in our form is a title. */
  public static Promise read(String item, PartMark mark) {
    Matcher box = BOX.matcher(item);
    boolean boxed = box.matches();
    String head = boxed ? box.group(3) : item.lines().findFirst().orElse("");
    String below = boxed ? box.group(4) : item.substring(head.length());
    Matcher facts = FACTS.matcher(head);
    boolean told = facts.matches();
    boolean ticked = boxed && !box.group(1).isBlank();
    String team = told ? facts.group("team") : null;
    String due = told ? facts.group("due") : null;
    return new Promise(
        boxed && box.group(2) != null ? box.group(2) : "",
        MarkdownLine.plain(told ? facts.group("title") : head),
        MarkdownFragment.restored(TextLines.trimmed(below == null ? "" : below), mark.edits()),
        mark.control(),
        team == null ? null : MarkdownLine.plain(team),
        due == null ? null : LocalDate.parse(due),
        told
            ? ActionState.valueOf(facts.group("state"))
            : ticked ? ActionState.done : ActionState.proposed,
        mark.reader());
  }
}
