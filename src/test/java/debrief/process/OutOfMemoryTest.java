package debrief.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.OwnJvm;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever memory runs out, the process ends at once, with a status and a line that say so. */
class OutOfMemoryTest {
  @ParameterizedTest
  @ValueSource(strings = {"thread", "log", "request"})
  void theProcessEnds(String where) throws Exception {
    Process process =
        new ProcessBuilder(OwnJvm.command(List.of("-Xmx24m"), Exhausted.class.getName(), where))
            .redirectErrorStream(true)
            .start();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).isTrue();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.exitValue()).as(said).isEqualTo(OutOfMemory.STATUS);
    assertThat(said).contains("Memory has run out");
  }
}
