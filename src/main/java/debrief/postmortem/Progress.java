package debrief.postmortem;

import java.util.List;

/** How far the writing has come, section by section. */
record Progress(List<ReadinessSql.Fill> fills, ReadinessSql.Counts counts) {

  /** Whether a section says something, in text or in the rows that hang on it. */
  boolean isFilled(String key) {
    return counts.rowsOf(key) > 0
        || fills.stream().anyMatch(fill -> fill.key().equals(key) && fill.written());
  }

  long filled() {
    return fills.stream().filter(fill -> isFilled(fill.key())).count();
  }
}
