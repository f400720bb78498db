package debrief.intake.batch;

import debrief.intake.source.DocumentSource;
import debrief.intake.source.FoundDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes down what a collection holds, a part at a time, so that no more is in memory. */
final class BatchFiles {
  private static final int FILES_AT_ONCE = 200;
  private static final int BYTES_AT_ONCE = 8 << 20;

  private final BatchSql sql;
  private final String id;
  private final List<FoundDocument> part = new ArrayList<>();
  private int before;
  private long bytes;

  BatchFiles(BatchSql sql, String id) {
    this.sql = sql;
    this.id = id;
  }

  /** All of it; begins anew where it was begun before. */
  void take(DocumentSource source) throws IOException {
    sql.clear(id);
    source.each(this::add);
    write();
    sql.read(id);
  }

  private void add(FoundDocument file) {
    part.add(file);
    bytes += file.size();
    if (part.size() >= FILES_AT_ONCE || bytes >= BYTES_AT_ONCE) {
      write();
    }
  }

  private void write() {
    sql.add(id, IntStream.range(before, before + part.size()).boxed().toList(), part);
    before += part.size();
    part.clear();
    bytes = 0;
  }
}
