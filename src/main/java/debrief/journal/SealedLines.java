package debrief.journal;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.crypto.Ids;
import debrief.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash that seals a line of the journal, and whether a seal fits its line. */
final class SealedLines {
  private SealedLines() {}

  /** docs/security.md describes these bytes for those who check an export by their own means. */
  static byte[] hash(byte[] before, JournalChainSql.Content line) {
    byte[] content =
        Json.text(
                Arrays.asList(
                    line.id(),
                    line.at(),
                    line.actorId(),
                    line.action(),
                    line.subject(),
                    Json.read(line.detail(), JsonNode.class),
                    line.node()))
            .getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(before, before.length + content.length);
    System.arraycopy(content, 0, whole, before.length, content.length);
    return Ids.sha256(whole);
  }

  /**
   * What is wrong with a line and its seal; null where they fit each other and what is before.
   *
   * @param kept a head that was written down elsewhere; null for none
   */
  static JournalChain.@Nullable Broken fault(
      JournalChainSql.Pair pair, long expected, byte[] before, JournalChain.@Nullable Head kept) {
    if (pair.position() != expected) {
      return new JournalChain.Broken(expected, null, "A line and its seal were taken away.");
    }
    if (pair.at() == null
        || pair.action() == null
        || pair.subject() == null
        || pair.detail() == null) {
      return new JournalChain.Broken(expected, pair.line(), "The line was taken away.");
    }
    byte[] right =
        hash(
            before,
            new JournalChainSql.Content(
                pair.line(),
                pair.at(),
                pair.actorId(),
                pair.action(),
                pair.subject(),
                pair.detail(),
                pair.node()));
    if (!Arrays.equals(right, pair.hash())) {
      return new JournalChain.Broken(expected, pair.line(), "The line, or its seal, was changed.");
    }
    boolean asKept =
        kept == null
            || kept.position() != expected
            || kept.hash().equals(HexFormat.of().formatHex(right));
    return asKept
        ? null
        : new JournalChain.Broken(
            expected, pair.line(), "The chain is another one than the head that was kept.");
  }
}
