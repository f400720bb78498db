package debrief.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file of a zip has its word, whatever somebody has put into it, and the rest is told. */
class HostileZipTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private HostileZipTest with(String name, byte[] content) throws IOException {
    return with(new ZipArchiveEntry(name), content);
  }

  private HostileZipTest with(ZipArchiveEntry entry, byte[] content) throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
    return this;
  }

  private byte[] packed() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  /** By name, why it is left out; empty for a document. */
  private static Map<String, String> told(DocumentSource source) throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    source.each(f -> told.put(f.path(), f.reason() == null ? "" : f.reason()));
    return told;
  }

  private Map<String, String> told() throws IOException {
    return told(ZipDocuments.of(packed()));
  }

  @Test
  void namesThatLeadOutAndHiddenOnesAreLeftOut() throws IOException {
    with("../../etc/passwd", text("x"));
    with("/absolute.md", text("x"));
    with("C:/windows.md", text("x"));
    with("a\\..\\..\\b.md", text("x"));
    with(".git/config", text("x"));
    with("__MACOSX/a.md", text("x"));
    with("deploy.sh", text("x"));
    with("turned\u202Edm.exe", text("x"));
    with("fine.md", text("x"));
    Map<String, String> told = told();
    assertThat(told).hasSize(9).containsEntry("fine.md", "");
    assertThat(told.get("../../etc/passwd")).contains("leads out");
    assertThat(told.get("deploy.sh")).contains("code");
    assertThat(told.values().stream().filter(String::isEmpty)).hasSize(1);
    assertThat(told.keySet().toString()).doesNotContain("\u202E");
  }

  @Test
  void linksAndEncryptedFilesAreSaid() throws IOException {
    ZipArchiveEntry link = new ZipArchiveEntry("link.md");
    link.setUnixMode(0120777);
    with(link, text("/etc/passwd"));
    with("plain.md", text("x"));
    byte[] packed = packed();
    assertThat(told(ZipDocuments.of(packed)))
        .containsEntry("plain.md", "")
        .hasEntrySatisfying("link.md", why -> assertThat(why).contains("symbolic link"));
    // The bit that says so stands in both headers of the second file.
    assertThat(told(ZipDocuments.of(encrypted(packed))).get("plain.md")).contains("encrypted");
  }

  private static byte[] encrypted(byte[] packed) {
    byte[] changed = packed.clone();
    for (int i = 0; i + 4 < changed.length; i++) {
      boolean local = changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 3;
      boolean central = changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1;
      if (local || central) {
        changed[i + (local ? 6 : 8)] |= 1;
      }
    }
    return changed;
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] zeros = new byte[7 << 20];
    with("bomb.md", zeros);
    with("large.md", new byte[9 << 20]);
    with("fine.md", text("x"));
    Map<String, String> told = told();
    assertThat(told.get("bomb.md")).contains("far more");
    assertThat(told.get("large.md")).contains("8 MB");
    assertThat(told.get("fine.md")).isEmpty();
  }

  /** The size that a zip says of itself need not be true. */
  @Test
  void aSizeThatLiesIsFoundOut() throws IOException {
    Random random = new Random(1);
    byte[] much = new byte[9 << 20];
    random.nextBytes(much);
    with("liar.md", much);
    byte[] packed = packed();
    int central = lastIndexOf(packed, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(packed, central + 24, central + 28, (byte) 1);
    packed[central + 27] = 0;
    packed[central + 26] = 0;
    assertThat(told(ZipDocuments.of(packed)).get("liar.md")).isNotEmpty();
  }

  private static int lastIndexOf(byte[] in, byte[] what) {
    for (int i = in.length - what.length; i >= 0; i--) {
      if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void aNameCountsOnceAndDamageIsSaid() throws IOException {
    with("same.md", text("one"));
    with("same.md", text("two"));
    byte[] broken = new byte[2_000];
    new Random(2).nextBytes(broken);
    ZipArchiveEntry stored = new ZipArchiveEntry("broken.md");
    stored.setMethod(ZipArchiveEntry.DEFLATED);
    with(stored, broken);
    byte[] packed = packed();
    StringBuilder reasons = new StringBuilder();
    int[] files = {0};
    ZipDocuments.of(packed)
        .each(
            f -> {
              files[0]++;
              reasons.append(f.reason());
            });
    assertThat(files[0]).isEqualTo(3);
    assertThat(reasons.toString()).contains("same name");
  }

  @Test
  void morethanAHundredThousandFilesAreSaidAndNotRead() throws IOException {
    for (int i = 0; i < CollectionBounds.MOST_FILES + 5; i++) {
      with(i + ".md", new byte[0]);
    }
    int[] files = {0};
    String[] last = {""};
    ZipDocuments.of(packed())
        .each(
            f -> {
              files[0]++;
              last[0] = f.path() + " " + f.reason();
            });
    assertThat(files[0]).isEqualTo(CollectionBounds.MOST_FILES + 1);
    assertThat(last[0]).contains("5 more files", "100,000");
  }

  @Test
  void whatIsCutOffIsRefusedAsAWhole() throws IOException {
    with("a.md", text("words"));
    byte[] packed = packed();
    for (int length = 0; length < packed.length; length += 7) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> told(ZipDocuments.of(cut))).isInstanceOf(Problem.class);
    }
  }

  /** Whatever bits flip, there is an answer for each file or one for the whole. */
  @Test
  void noExceptionEscapesWhateverIsChanged() throws IOException {
    with("a.md", text("words and words and words"));
    with("b/c.md", text("more"));
    byte[] packed = packed();
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] changed = packed.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        told(ZipDocuments.of(changed));
      } catch (Problem problem) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 2_999);
  }

  @Test
  void aFolderIsReadWithoutFollowingLinks(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("2024"));
    Files.writeString(folder.resolve("2024/one.md"), "# One");
    Files.writeString(folder.resolve(".hidden"), "x");
    Files.createSymbolicLink(folder.resolve("out.md"), Path.of("/etc/hostname"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Map<String, String> told = told(new FolderDocuments(folder));
    assertThat(told).hasSize(4).containsEntry("2024/one.md", "");
    assertThat(told.get("out.md")).contains("symbolic link");
    assertThat(told.get("loop")).contains("symbolic link");
  }
}
