package debrief.intake.original;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The document that an incident was made of.
 *
 * @param collection what it came with, such as the name of a zip; empty for one that came alone
 * @param path its name there
 * @param bytes how many it has; null, as {@code sha256}, where a redaction took them away
 * @param origin the repository and the commit that it was read from; empty for one from elsewhere
 * @param corrections what was said of it when it was read, as JSON; empty for nothing
 * @param draftHash of the draft as the import left it
 */
public record Original(
    String incident,
    String collection,
    String path,
    @Nullable Long bytes,
    @Nullable String sha256,
    Instant importedAt,
    String origin,
    @JsonIgnore String draftHash,
    @JsonIgnore String corrections) {

  /** Whether the bytes are still here. */
  @JsonIgnore
  public boolean isKept() {
    return sha256 != null;
  }

  /** The last part of the path, for a file of that name. */
  @JsonIgnore
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
