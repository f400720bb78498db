package debrief.text.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units on which the two sides agree, or what each has where they collide.
 *
 * @param agreed empty in a collision
 */
record MergePiece(List<TextUnit> agreed, List<TextUnit> mine, List<TextUnit> theirs) {

  static MergePiece of(List<TextUnit> agreed) {
    return new MergePiece(List.copyOf(agreed), List.of(), List.of());
  }

  static MergePiece collision(List<TextUnit> mine, List<TextUnit> theirs) {
    return new MergePiece(List.of(), List.copyOf(mine), List.copyOf(theirs));
  }

  private boolean collides() {
    return !mine.isEmpty() || !theirs.isEmpty();
  }

  private @Nullable TextUnit first() {
    return Stream.of(agreed, theirs, mine).flatMap(List::stream).findFirst().orElse(null);
  }

  static List<Merge.Part> parts(List<MergePiece> pieces) {
    List<Merge.Part> parts = new ArrayList<>();
    @Nullable TextUnit next = null;
    StringBuilder agreed = new StringBuilder();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      MergePiece piece = pieces.get(i);
      if (piece.collides()) {
        flush(agreed, parts);
        String mine = joined(piece.mine, next);
        TextUnit after = piece.mine.isEmpty() ? next : piece.mine.get(0);
        String both = joined(piece.theirs, after) + mine;
        parts.add(0, new Merge.Part(null, mine, joined(piece.theirs, next), both));
      } else {
        agreed.insert(0, joined(piece.agreed, next));
      }
      TextUnit first = piece.first();
      next = first == null ? next : first;
    }
    flush(agreed, parts);
    return parts;
  }

  private static void flush(StringBuilder agreed, List<Merge.Part> parts) {
    if (!agreed.isEmpty()) {
      parts.add(0, Merge.Part.of(agreed.toString()));
      agreed.setLength(0);
    }
  }

  private static String joined(List<TextUnit> units, @Nullable TextUnit next) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < units.size(); i++) {
      TextUnit after = i + 1 < units.size() ? units.get(i + 1) : next;
      TextUnit unit = after == null ? units.get(i) : units.get(i).before(after);
      text.append(unit.text()).append(unit.space());
    }
    return text.toString();
  }
}
