package debrief.export.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows leave, as {@code tables.yaml} says it.
 *
 * @param stays columns that do not leave, with the reason
 * @param incident an SQL expression for the number of the incident that decides who may see a row
 * @param readers an SQL condition for those who only read
 * @param roles SQL expressions in place of columns where people leave with their roles only
 * @param named whether it leaves only where people do so with their names
 */
record ArchiveTable(
    String table,
    List<String> key,
    List<String> columns,
    Map<String, String> stays,
    Reach reach,
    @Nullable String incident,
    @Nullable String readers,
    Map<String, String> roles,
    boolean named,
    There there,
    @Nullable Bytes file,
    boolean large) {

  /** What is not said is as the list says at its head. */
  @JsonCreator
  static ArchiveTable read(
      @JsonProperty("table") String table,
      @JsonProperty("key") List<String> key,
      @JsonProperty("columns") List<String> columns,
      @JsonProperty("stays") @Nullable Map<String, String> stays,
      @JsonProperty("reach") @Nullable Reach reach,
      @JsonProperty("incident") @Nullable String incident,
      @JsonProperty("readers") @Nullable String readers,
      @JsonProperty("roles") @Nullable Map<String, String> roles,
      @JsonProperty("named") @Nullable Boolean named,
      @JsonProperty("there") @Nullable There there,
      @JsonProperty("file") @Nullable Bytes file,
      @JsonProperty("large") @Nullable Boolean large) {
    return new ArchiveTable(
        table,
        List.copyOf(key),
        List.copyOf(columns),
        Objects.requireNonNullElse(stays, Map.of()),
        Objects.requireNonNullElse(reach, Reach.whole),
        incident,
        readers,
        Objects.requireNonNullElse(roles, Map.of()),
        Boolean.TRUE.equals(named),
        Objects.requireNonNullElse(there, There.nothing),
        file,
        Boolean.TRUE.equals(large));
  }

  /** How much of a server an archive holds; each holds what those before it do. */
  enum Reach {
    /** What readers are given: editions, for their audiences. */
    reports,
    /** What those who draft see. */
    drafts,
    /** Everything. */
    whole
  }

  /** What an empty server may have in a table. */
  enum There {
    nothing,
    /** Rows that every server begins with; those of the archive take their place. */
    defaults,
    /** Whoever looks after it; one of the archive with the same address takes the place. */
    accounts,
    /** What was done to let them in; lines of the archive come after. */
    lines
  }

  /**
   * The column whose bytes are files of their own.
   *
   * @param path an SQL expression for where a row's lies in the archive
   */
  record Bytes(String column, String path) {}

  /** Whether an archive holds it. */
  boolean isIn(Reach archive, Naming naming) {
    return reach.compareTo(archive) <= 0 && (!named || naming == Naming.names);
  }

  /** Where its rows lie in an archive. */
  String entry() {
    return table + ".jsonl";
  }
}
