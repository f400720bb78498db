package debrief.admin.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Looks at each line before it is logged, at whatever level and by whatever library, and puts
 * {@value #MASK} in the place of what would open something: tokens, cookies, passwords, links that
 * let somebody in, and the secret values of this server's settings. Lines that hold raw bytes of
 * the wire or the values of SQL statements are not logged at all: in pieces a secret has no form.
 */
final class SecretMask extends TurboFilter {
  static final String MASK = "[hidden]";

  /** A shorter setting would also be a word; where it is a password, its name tells. */
  private static final int LONG_ENOUGH = 8;

  private static final String VALUE = "[^\\s\"'&;,<>{}\\[\\]()]+";

  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile("()\\bdebrief_(?:pat|svc)_\\w+"),
          Pattern.compile("(?i)(\"(?:password|clientSecret|again|current)\"\\s*:\\s*\")[^\"]*"),
          Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)" + VALUE),
          Pattern.compile("(?i)(authorization[\"']?\\s*[:=]\\s*[\"'\\[]*)(?!bearer|basic)" + VALUE),
          Pattern.compile("(debrief_(?!pat_|svc_|notice)\\w+=)" + VALUE),
          Pattern.compile("(?i)((?:set-)?cookie[\"']?\\s*[:=]\\s*)(?!debrief_|__Host-)[^\\r\\n]+"),
          Pattern.compile("()\\$argon2\\w*\\$\\S+"),
          Pattern.compile("(/invitations/)[\\w-]+"),
          Pattern.compile("(/callback\\?)\\S+"),
          Pattern.compile(
              "(?i)((?:password|client_?secret|code_?verifier|id_?token|access_?token|_csrf"
                  + "|x-csrf-token|\\bagain|\\bcurrent)[\"']?\\s*[:=]\\s*[\"'\\[]*)(?!null\\b)"
                  + VALUE));

  /** Who logs the wire and the values of statements, below the level of information. */
  private static final List<String> RAW =
      List.of(
          "org.eclipse.jetty.",
          "org.apache.hc.client5.http.wire",
          "org.apache.hc.client5.http.headers",
          "org.postgresql");

  private final Set<String> values = new CopyOnWriteArraySet<>();

  private SecretMask() {}

  /** The one that stands over these loggers; puts it there at the first call. */
  static SecretMask over(LoggerContext context) {
    for (TurboFilter filter : context.getTurboFilterList()) {
      if (filter instanceof SecretMask mask) {
        return mask;
      }
    }
    SecretMask mask = new SecretMask();
    mask.start();
    context.addTurboFilter(mask);
    return mask;
  }

  /** Adds values that are hidden wherever they stand. */
  void hide(List<String> secrets) {
    secrets.stream().filter(secret -> secret.length() >= LONG_ENOUGH).forEach(values::add);
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
    LoggingEvent event = new LoggingEvent(Logger.FQCN, logger, level, format, thrown, parameters);
    String text = String.valueOf(event.getFormattedMessage());
    String whole =
        event.getThrowableProxy() == null
            ? text
            : text + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    String masked = mask(whole);
    if (masked.equals(whole)) {
      return FilterReply.NEUTRAL;
    }
    logger.callAppenders(new LoggingEvent(Logger.FQCN, logger, level, masked, null, null));
    return FilterReply.DENY;
  }

  String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    for (Pattern shape : SHAPES) {
      masked = shape.matcher(masked).replaceAll("$1" + MASK);
    }
    return masked;
  }
}
