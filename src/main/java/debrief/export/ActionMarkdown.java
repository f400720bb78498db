package debrief.export;

import debrief.action.ActionItem;
import debrief.action.ActionState;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A checklist to paste into a page or an issue: a heading a state, a line an item, with links. */
final class ActionMarkdown implements ActionFormat {
  /** What would mean something in the middle of a line. */
  private static final Pattern MARKS =
      Pattern.compile("[\\\\`*_{}\\[\\]<>~|&#!$]|(?<![\\p{L}\\p{N}])@");

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String label() {
    return "Markdown";
  }

  @Override
  public String mediaType() {
    return "text/markdown; charset=utf-8; variant=GFM";
  }

  @Override
  public String fileName() {
    return "action-items.md";
  }

  @Override
  public void write(Source source, Links links, Writer out) throws IOException {
    out.write("# Action items\n");
    boolean[] any = {false};
    for (ActionState state : source.states()) {
      boolean[] begun = {false};
      source.each(
          state,
          Writing.each(
              item -> {
                if (!begun[0]) {
                  out.write("\n## " + state.label() + "\n\n");
                  begun[0] = true;
                }
                out.write(line(item, links));
              }));
      any[0] |= begun[0];
    }
    if (!any[0]) {
      out.write("\nThere are none.\n");
    }
  }

  private static String line(ActionItem item, Links links) {
    List<String> parts = new ArrayList<>();
    parts.add(item.ref());
    if (item.team() != null) {
      parts.add(plain(item.team()));
    }
    if (item.owner() != null) {
      parts.add(plain(item.owner()));
    }
    if (item.dueOn() != null) {
      parts.add(when(item) + " " + item.dueOn());
    }
    if (item.doneBeforeImport()) {
      parts.add("done before it was imported");
    }
    parts.add("from [" + item.incident() + "](" + links.incident(item) + ")");
    return "- ["
        + (item.state() == ActionState.done ? "x" : " ")
        + "] ["
        + plain(item.title())
        + "]("
        + links.item(item)
        + ") ("
        + String.join(", ", parts)
        + ")\n";
  }

  private static String when(ActionItem item) {
    if (!item.overdue()) {
      return "due";
    }
    return "overdue since";
  }

  private static String plain(String line) {
    return MARKS.matcher(line).replaceAll("\\\\$0").replace('\t', ' ');
  }
}
