package debrief.publish.format.pdf.type;

import debrief.text.block.Span;
import org.jspecify.annotations.Nullable;

/**
 * How letters look.
 *
 * @param size in points
 * @param shift 1 for what stands above the line, -1 for what stands below it, else 0
 * @param href where they lead; null for nowhere
 */
public record TextStyle(
    Face face, float size, String colour, int shift, boolean struck, @Nullable String href) {
  public static final String INK = "#1d2430";
  public static final String QUIET = "#5a6472";
  private static final String LINK = "#0b5c8f";

  public static TextStyle text(float size) {
    return new TextStyle(Face.TEXT, size, INK, 0, false, null);
  }

  public TextStyle in(Face other) {
    return new TextStyle(other, size, colour, shift, struck, href);
  }

  public TextStyle quiet() {
    return new TextStyle(face, size, QUIET, shift, struck, href);
  }

  /** As words within a text of this look show themselves. */
  public TextStyle of(Span span) {
    boolean strong = span.bold() || face == Face.STRONG;
    boolean emphasis = span.italic() || face == Face.EMPHASIS;
    Face own =
        span.code()
            ? Face.CODE
            : strong && emphasis
                ? Face.STRONG_EMPHASIS
                : strong ? Face.STRONG : emphasis ? Face.EMPHASIS : Face.TEXT;
    float scale = span.shift() != 0 ? 0.7f : span.code() ? 0.92f : 1;
    String leads = outside(span.href());
    return new TextStyle(
        own, size * scale, leads == null ? colour : LINK, span.shift(), span.struck(), leads);
  }

  /** A path of this server leads nowhere once the file has left it. */
  private static @Nullable String outside(@Nullable String href) {
    return href != null && href.matches("(?i)(?:https?://|mailto:).*") ? href : null;
  }
}
