package debrief.admin.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import debrief.web.edge.ClientDisconnects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Looks at each line before it is logged, at whatever level and by whatever library, and puts a
 * {@link SecretMask} over it. Lines that hold raw bytes of the wire or the values of SQL statements
 * are not logged at all: in pieces a secret has no form. Nor is what Jersey says, at length and as
 * an error, of a reader who has gone, with which {@link ClientDisconnects} has dealt already.
 *
 * <p>One filter for all of that: with a second, every question whether a line would be logged costs
 * several times as much, and libraries ask it dozens of times a request.
 */
final class LogFilter extends TurboFilter {
  private static final String JERSEY = "org.glassfish.jersey.";

  /** Who logs the wire and the values of statements, below the level of information. */
  private static final List<String> RAW =
      List.of(
          "org.eclipse.jetty.",
          "org.apache.hc.client5.http.wire",
          "org.apache.hc.client5.http.headers",
          "org.postgresql");

  private final SecretMask mask = new SecretMask();

  private LogFilter() {}

  /** The one that stands before these loggers; puts it there at the first call. */
  static LogFilter of(LoggerContext context) {
    for (TurboFilter there : context.getTurboFilterList()) {
      if (there instanceof LogFilter filter) {
        return filter;
      }
    }
    LogFilter filter = new LogFilter();
    filter.start();
    context.addTurboFilter(filter);
    return filter;
  }

  SecretMask mask() {
    return mask;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    // This is asked for each line that might be logged, so the cheap question comes first.
    if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
      return FilterReply.NEUTRAL;
    }
    if (!level.isGreaterOrEqual(Level.INFO)
        && RAW.stream().anyMatch(logger.getName()::startsWith)) {
      return FilterReply.DENY;
    }
    if (thrown != null && logger.getName().startsWith(JERSEY) && ClientDisconnects.isGone(thrown)) {
      return FilterReply.DENY;
    }
    LoggingEvent event = new LoggingEvent(Logger.FQCN, logger, level, format, thrown, parameters);
    String text = String.valueOf(event.getFormattedMessage());
    String whole =
        event.getThrowableProxy() == null
            ? text
            : text + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    String masked = mask.mask(whole);
    if (masked.equals(whole)) {
      return FilterReply.NEUTRAL;
    }
    logger.callAppenders(new LoggingEvent(Logger.FQCN, logger, level, masked, null, null));
    return FilterReply.DENY;
  }
}
