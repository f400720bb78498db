package debrief.text.fragment;

import debrief.text.fragment.MarkdownFragment.Edit;
import java.util.ArrayList;
import java.util.List;

/** Lines that remember what they were. */
final class EditedLines {
  private static final class Piece {
    List<String> was;
    List<String> now;

    Piece(List<String> was, List<String> now) {
      this.was = was;
      this.now = now;
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  EditedLines(String text) {
    for (String line : TextLines.of(text)) {
      pieces.add(new Piece(List.of(line), List.of(line)));
    }
  }

  String text() {
    return String.join("\n", lines());
  }

  List<String> lines() {
    return pieces.stream().flatMap(piece -> piece.now.stream()).toList();
  }

  /** Puts a text of as many lines in the place of the whole. */
  void rewrite(String text) {
    List<String> before = lines();
    List<String> after = TextLines.of(text);
    if (after.size() != before.size()) {
      return;
    }
    int line = 0;
    for (Piece piece : pieces) {
      int end = line + piece.now.size();
      piece.now = List.copyOf(after.subList(line, end));
      line = end;
    }
  }

  /** Takes out the blank lines at its end. */
  void trim() {
    for (int i = pieces.size() - 1; i >= 0 && String.join("", pieces.get(i).now).isBlank(); i--) {
      pieces.get(i).now = List.of();
    }
  }

  /** Adds a line at the end. */
  void add(String line) {
    pieces.add(new Piece(List.of(), List.of(line)));
  }

  /** The whole as code, for what nothing else can be done with. */
  void fence() {
    String fence = "```";
    while (text().contains(fence)) {
      fence += "`";
    }
    pieces.add(0, new Piece(List.of(), List.of(fence)));
    add(fence);
  }

  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    int line = 0;
    for (Piece piece : pieces) {
      if (!piece.was.equals(piece.now)) {
        edits.add(new Edit(line, piece.now, piece.was));
      }
      line += piece.now.size();
    }
    return edits;
  }
}
