package debrief.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.web.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Bits that flip on the way are noticed before anything is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedArchiveTest {
  @TempDir private Path folder;
  private byte[] good = {};

  @BeforeAll
  void export() {
    good = Zips.ofOneReport();
  }

  /** Whatever is flipped in it: it is as it was, or it is refused. */
  @Test
  void flippedBits() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      requireAsItWasOrRefused(random.nextInt(good.length), 1 << random.nextInt(8));
    }
  }

  /** Where names and places stand: every byte of it, so that some are no text any longer. */
  @Test
  void flippedBitsInTheDirectory() throws IOException {
    for (int at = good.length - Math.min(good.length, 2000); at < good.length; at++) {
      requireAsItWasOrRefused(at, 0x80);
    }
  }

  private void requireAsItWasOrRefused(int at, int bit) throws IOException {
    byte[] flipped = good.clone();
    flipped[at] ^= (byte) bit;
    Path file = Files.write(folder.resolve("flipped.zip"), flipped);
    try (ArchiveZip zip = ArchiveZip.open(file)) {
      zip.requireUnchanged();
      assertThat(zip.manifest().incidents()).isBetween(0L, 9L);
    } catch (Problem refused) {
      assertThat(refused.detail()).contains("othing was imported");
    }
  }
}
