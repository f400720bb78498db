package debrief.process;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Looks at every error that is logged: libraries catch whatever is thrown in their threads, say so
 * and go on, which nobody may after an {@link OutOfMemoryError}.
 */
public final class OutOfMemoryAppender extends AppenderBase<ILoggingEvent> {
  private OutOfMemoryAppender() {}

  /** Begins to look. To be called once the log is set up. */
  public static void watchLog() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      OutOfMemoryAppender appender = new OutOfMemoryAppender();
      appender.setContext(context);
      appender.setName("out-of-memory");
      appender.start();
      Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      root.addAppender(appender);
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      OutOfMemory.endIf(proxy.getThrowable());
    }
  }
}
