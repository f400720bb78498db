package debrief.admin.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import debrief.web.edge.ClientDisconnects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Leaves out what Jersey says, at length and as an error, when it closes the answer to somebody who
 * has gone: {@link ClientDisconnects} has dealt with that already.
 */
final class DisconnectFilter extends TurboFilter {
  private static final String JERSEY = "org.glassfish.jersey.";

  private DisconnectFilter() {}

  static void over(LoggerContext context) {
    if (context.getTurboFilterList().stream().noneMatch(DisconnectFilter.class::isInstance)) {
      DisconnectFilter filter = new DisconnectFilter();
      filter.start();
      context.addTurboFilter(filter);
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    return thrown != null && logger.getName().startsWith(JERSEY) && ClientDisconnects.isGone(thrown)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
