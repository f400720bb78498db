package debrief.bench.gold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action item: {@code first words | owner: A | due: 2026-03-01}.
 *
 * @param owner the first letters of whoever has it, or a role; null where the document names nobody
 */
record GoldItem(String words, @Nullable String owner, @Nullable LocalDate due) {
  static GoldItem parse(String line) {
    String[] parts = line.split(" \\| ", -1);
    String owner = null;
    LocalDate due = null;
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("owner: ")) {
        owner = parts[i].substring(7);
      } else {
        due = LocalDate.parse(parts[i].substring(5));
      }
    }
    return new GoldItem(parts[0], owner, due);
  }
}
