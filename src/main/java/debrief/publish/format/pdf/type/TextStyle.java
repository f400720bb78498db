package debrief.publish.format.pdf.type;

import debrief.text.block.Span;
import org.jspecify.annotations.Nullable;

/**
 * How letters look.
 *
 * @param size in points
 * @param colour red, green and blue, a byte each
 * @param rise above the line, in points
 * @param href where they lead; null for nowhere
 */
public record TextStyle(
    Face face, float size, int colour, float rise, boolean struck, @Nullable String href) {
  public static final int INK = 0x1d2430;
  public static final int QUIET = 0x5a6472;
  public static final int LINK = 0x0b5c8f;

  public static TextStyle text(float size) {
    return new TextStyle(Face.TEXT, size, INK, 0, false, null);
  }

  public TextStyle in(Face other) {
    return new TextStyle(other, size, colour, rise, struck, href);
  }

  public TextStyle coloured(int other) {
    return new TextStyle(face, size, other, rise, struck, href);
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
        own,
        size * scale,
        leads == null ? colour : LINK,
        span.shift() > 0 ? size * 0.35f : span.shift() < 0 ? -size * 0.15f : 0,
        span.struck(),
        leads);
  }

  /** A path of this server leads nowhere once the file has left it. */
  private static @Nullable String outside(@Nullable String href) {
    return href != null && href.matches("(?i)(?:https?://|mailto:).*") ? href : null;
  }
}
