package debrief.publish.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import debrief.crypto.Ids;
import debrief.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a file of a report says it is, and whether it still says what it said when it was made.
 *
 * @param audience as addresses spell it
 * @param contents the hash of what the edition says to that audience
 * @param format the ending of its name
 * @param unchanged whether the hash in it is that of what it holds
 * @param whole whether the hash is of all that it holds: of JSON it is of the content alone
 */
public record FileCheck(
    String slug,
    int edition,
    String audience,
    Instant publishedAt,
    String contents,
    String format,
    boolean unchanged,
    boolean whole) {

  private static final List<String> STAMP =
      List.of("slug", "edition", "publishedAt", "contentHash", "changes");

  /** Empty for what is no file of ours, or is none that tells which it is. */
  public static Optional<FileCheck> of(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
    if (head.stripLeading().startsWith("{")) {
      return ofJson(file);
    }
    String format = head.startsWith("%PDF-") ? "pdf" : head.startsWith("---") ? "md" : "html";
    try {
      return FileSeal.of(file).map(seal -> of(seal, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static FileCheck of(FileSeal seal, String format) {
    return new FileCheck(
        seal.slug(),
        seal.edition(),
        seal.audience(),
        seal.publishedAt(),
        seal.contents(),
        format,
        seal.whole(),
        true);
  }

  private static Optional<FileCheck> ofJson(byte[] file) {
    try {
      ObjectNode json = Json.read(new String(file, StandardCharsets.UTF_8), ObjectNode.class);
      ObjectNode content = json.deepCopy();
      content.remove(STAMP);
      String given = json.path("contentHash").asText();
      String hash = "sha256:" + HexFormat.of().formatHex(Ids.sha256(Json.bytes(content)));
      return json.path("slug").isTextual()
              && json.path("edition").isInt()
              && given.length() == hash.length()
          ? Optional.of(
              new FileCheck(
                  json.path("slug").asText(),
                  json.path("edition").asInt(),
                  json.path("audience").asText("organization"),
                  Instant.parse(json.path("publishedAt").asText()),
                  given.substring("sha256:".length()),
                  "json",
                  hash.equals(given),
                  false))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty(); // whatever it is, it is not what we write
    }
  }
}
