package debrief.admin.log;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An operator is told of what is wrong here, not of somebody who closed a window. */
class LogFilterTest {
  private final Logger jersey =
      LoggerFactory.getLogger("org.glassfish.jersey.server.ServerRuntime");

  @Test
  void somebodyWhoHasGoneIsNoError() {
    World.shared();
    String gone = World.unique("closed by a reader");
    String broken = World.unique("broken by us");
    jersey.error(gone, new UncheckedIOException(new EofException("Broken pipe")));
    jersey.error(broken, new UncheckedIOException(new IOException("No space left on device")));
    assertThat(World.log()).contains(broken).doesNotContain(gone);
  }
}
