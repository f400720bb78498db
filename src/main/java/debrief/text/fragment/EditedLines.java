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

  /** Puts these in the place of some lines of the text as it is. */
  void replace(int from, int to, List<String> lines) {
    int first = piece(from);
    int last = piece(to - 1);
    int start = start(first);
    List<String> was = new ArrayList<>();
    List<String> now = new ArrayList<>();
    pieces.subList(first, last + 1).forEach(piece -> was.addAll(piece.was));
    pieces.subList(first, last + 1).forEach(piece -> now.addAll(piece.now));
    List<String> all = new ArrayList<>(now.subList(0, from - start));
    all.addAll(lines);
    all.addAll(now.subList(to - start, now.size()));
    pieces.subList(first, last + 1).clear();
    pieces.add(first, new Piece(was, all));
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

  /** The piece that holds a line; one without lines is none's. */
  private int piece(int line) {
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      at += pieces.get(i).now.size();
      if (line < at) {
        return i;
      }
    }
    return pieces.size() - 1;
  }

  private int start(int index) {
    return pieces.subList(0, index).stream().mapToInt(piece -> piece.now.size()).sum();
  }
}
