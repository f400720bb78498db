package debrief.admin.log;

import ch.qos.logback.classic.LoggerContext;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.logging.common.LoggingFactory;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Logging as it is configured, with a {@link LogFilter} before it, in the server and commands. */
public final class MaskedLogging implements LoggingFactory {
  private final LoggingFactory configured;
  private final List<String> secrets;

  /**
   * @param secrets values of settings that may stand in no log
   */
  public MaskedLogging(LoggingFactory configured, List<String> secrets) {
    this.configured = configured;
    this.secrets = secrets;
  }

  @Override
  public void configure(MetricRegistry metrics, String name) {
    configured.configure(metrics, name);
    cover();
  }

  private void cover() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      LogFilter.of(context).mask().hide(secrets);
    }
  }

  @Override
  public void stop() {
    configured.stop();
  }

  @Override
  public void reset() {
    configured.reset();
    cover(); // what is said afterwards is logged too
  }
}
