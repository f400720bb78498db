package debrief.intake.markdown;

import debrief.intake.markdown.ArchivedPostmortem.Item;
import debrief.intake.markdown.ArchivedPostmortem.Section;
import java.util.List;
import java.util.stream.Collectors;

/** What tests ask of a document that was read. */
final class ArchivedParts {
  private ArchivedParts() {}

  /** The titles of its action items. */
  static List<String> titles(ArchivedPostmortem read) {
    return read.actionItems().stream().map(Item::title).toList();
  }

  /** The Markdown of all its sections. */
  static String text(ArchivedPostmortem read) {
    return read.sections().stream().map(Section::markdown).collect(Collectors.joining("\n"));
  }
}
