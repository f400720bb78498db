package debrief.intake.markdown;

import debrief.intake.action.ActionSections;
import debrief.intake.action.ItemFields;
import debrief.intake.action.LineIntent;
import debrief.intake.document.DocumentLines;
import debrief.intake.document.DocumentLines.Line;
import debrief.intake.document.HeadingMap;
import debrief.intake.document.TableRows;
import debrief.intake.markdown.ActionCollector.Place;
import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.stated.ActionLabels;
import debrief.text.time.TimeHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Action items out of bullets, numbers, check lists and tables; what is indented below a bullet is
 * its detail. In a section without any of these a paragraph is an item where it is no sentence, and
 * a line where it orders something. A heading or a label between them names owners if it is names,
 * otherwise a group.
 */
final class ActionReader {
  /** Labels in labels; deeper ones are items with detail. */
  private static final int DEEPEST = 3;

  private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+(.*)", Pattern.DOTALL);

  final List<String> headings = new ArrayList<>();
  final List<String> columns = new ArrayList<>();
  final List<Line> rest = new ArrayList<>();
  private final ActionCollector found;

  /** Below a heading of problems nothing is an action. */
  private boolean told;

  /** Whether the heading above stands with the text already. */
  private boolean kept;

  /** The heading above, where it is a numbered step. */
  private @Nullable Matcher step;

  /** The heading above; null for that of all. */
  private @Nullable String below;

  /** The same where it orders something, and is the item of what is told below it. */
  private @Nullable String ordered;

  /**
   * @param small the words that the document begins with a small letter: what is among them is no
   *     name
   */
  ActionReader(TimeHints near, Set<String> small) {
    this.found = new ActionCollector(near, small);
  }

  List<Item> items() {
    return found.items;
  }

  void heading(String words) {
    below = words;
    Matcher numbered = ItemLines.STEP.matcher(words);
    step = numbered.matches() && HeadingMap.exactly(words) == null ? numbered : null;
    HeadingMap place = HeadingMap.of(words);
    boolean known = place != null && place.kind() == HeadingMap.Kind.ACTIONS;
    told = (place != null && !known) || (!known && ActionLabels.problem(words));
    // "Monitoring" alone names a kind of work.
    boolean several = words.strip().contains(" ");
    ordered = !told && several && place == null && LineIntent.orders(words) ? words : null;
    kept = false;
    if (told && !ItemLines.responds(words)) {
      kept(words);
    }
    boolean exact = known && HeadingMap.exactly(words) != null;
    headings.addAll(exact ? List.of(words) : List.of());
    found.under(told || exact ? "" : words);
  }

  void lines(List<Line> lines) {
    Matcher numbered = step;
    step = null;
    boolean fields = below != null && ItemFields.in(lines);
    if (fields || (numbered != null && ItemLines.listless(lines))) {
      ordered = null;
      told = false;
      String owner = numbered == null ? null : numbered.group("owner");
      headed(String.valueOf(below), lines, new Place("", owner, false, null));
      return;
    }
    if (below != null) {
      told = told ? !follows(below, lines) : ActionSections.told(below, lines);
      if (told && !kept) {
        kept(below);
      }
    }
    if (told) {
      rest.addAll(lines);
      return;
    }
    String words = ordered;
    ordered = null;
    if (words != null && ItemLines.tell(lines)) {
      headed(words, lines, new Place("", null, found.place().done(), found.place().declined()));
      return;
    }
    int before = found.items.size();
    walk(lines, 0);
    if (found.items.size() == before && !found.heading().isEmpty()) {
      rest.add(new Line("### " + found.heading(), false));
    }
  }

  /** A heading or a label as an item, with what stands below it as its detail. */
  private void headed(String words, List<Line> lines, Place own) {
    Place place = found.place();
    found.at(own);
    found.add(ItemLines.unnumbered(words), DocumentLines.text(lines), false);
    found.at(place);
  }

  private boolean follows(String heading, List<Line> lines) {
    boolean items = ItemLines.responds(heading) && ActionSections.follows(lines);
    if (items) {
      found.under(heading);
    }
    return items;
  }

  private void kept(String heading) {
    kept = true;
    rest.add(new Line("### " + heading, false));
    rest.add(new Line("", false));
  }

  private void walk(List<Line> lines, int depth) {
    boolean list = lines.stream().anyMatch(line -> line.bullet() || line.row());
    boolean numbers = ItemLines.numbers(lines);
    Place place = found.place();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String label = list ? ItemLines.label(lines, i) : null;
      int end = label == null ? i : ItemLines.labelEnd(lines, i);
      if (label != null && ItemFields.in(lines.subList(i + 1, end))) {
        Place own = new Place(place.group(), null, place.done(), place.declined());
        headed(label, lines.subList(i + 1, end), own);
        i = end - 1;
      } else if (label != null) {
        label(label, line, place);
      } else if (told) {
        rest.add(line);
      } else if (line.row()) {
        TableRows table = TableRows.at(lines, i);
        table(table, lines.subList(i, table.end()));
        i = table.end() - 1;
      } else if (line.bullet()) {
        boolean hosts = numbers && ItemLines.numbered(line);
        end = hosts ? ItemLines.numberedEnd(lines, i) : ItemLines.end(lines, i);
        bullet(lines, i, end, depth);
        i = end - 1;
      } else if (!list && !line.blank() && !line.code()) {
        end = ItemLines.paragraphEnd(lines, i);
        paragraph(lines.subList(i, end));
        i = end - 1;
      } else {
        rest.add(line);
      }
    }
  }

  /** A label inside a section counts until the next one; of problems it stays text with them. */
  private void label(String words, Line line, Place outer) {
    told = ActionLabels.problem(words);
    if (told) {
      rest.add(line);
    } else {
      found.labelled(words, outer);
    }
  }

  private void bullet(List<Line> lines, int at, int end, int depth) {
    String group = depth < DEEPEST ? ItemLines.group(lines, at, end) : null;
    if (group == null) {
      item(lines.subList(at, end));
      return;
    }
    Place place = found.place();
    HeadingMap known = HeadingMap.exactly(group);
    if (known != null && known.kind() == HeadingMap.Kind.SECTION) {
      rest.addAll(lines.subList(at, end));
      return;
    }
    if (ActionLabels.problem(group)) {
      rest.addAll(lines.subList(at, end));
      return;
    }
    found.labelled(group, place);
    walk(DocumentLines.outdented(lines.subList(at + 1, end)), depth + 1);
    found.at(place);
  }

  private void paragraph(List<Line> lines) {
    String label = lines.size() > 1 ? ItemLines.group(lines.get(0).text().strip()) : null;
    if (label != null && ItemLines.orders(lines.subList(1, lines.size()))) {
      found.labelled(label, found.place());
      lines.subList(1, lines.size()).forEach(line -> item(List.of(line)));
    } else if (ItemLines.orders(lines)) {
      lines.forEach(line -> item(List.of(line)));
    } else if (ItemLines.bare(lines) || LineIntent.orders(ItemLines.boldLead(lines))) {
      item(lines);
    } else {
      rest.addAll(lines);
    }
  }

  private void item(List<Line> lines) {
    int head = ItemLines.headEnd(lines);
    List<String> words = new ArrayList<>();
    words.add(lines.get(0).words());
    lines.subList(1, head).forEach(line -> words.add(line.text().strip()));
    String first = String.join(" ", words).strip();
    Matcher box = BOX.matcher(first);
    boolean ticked = box.matches() && !box.group(1).isBlank();
    first = box.matches() ? box.group(2) : first;
    String detail = DocumentLines.text(DocumentLines.outdented(lines.subList(head, lines.size())));
    if (detail.isEmpty() && ItemLines.nothing(first)) {
      rest.addAll(lines);
      return;
    }
    found.add(first, detail, ticked);
  }

  private void table(TableRows table, List<Line> lines) {
    if (!ActionLabels.follows(table.header(), table.rows())) {
      rest.addAll(lines);
      return;
    }
    found.table(table);
    if (!table.rows().isEmpty()) {
      columns.addAll(table.header());
    } else {
      rest.add(new Line(TableRows.joined(table.header()), false));
    }
  }
}
