package debrief.text.block;

import org.jspecify.annotations.Nullable;

/**
 * Words of a line that look alike.
 *
 * @param text a line end in it is one that its writer asked for
 * @param shift 1 for what stands above the line, -1 for what stands below it, else 0
 * @param href where it leads: an address of the web, of e-mail, or a path; null for nowhere
 */
public record Span(
    String text,
    boolean bold,
    boolean italic,
    boolean code,
    boolean struck,
    int shift,
    @Nullable String href) {

  public static Span plain(String text) {
    return new Span(text, false, false, false, false, 0, null);
  }

  public static Span strong(String text) {
    return plain(text).asBold();
  }

  public static Span link(String text, String href) {
    return new Span(text, false, false, false, false, 0, href);
  }

  Span asBold() {
    return new Span(text, true, italic, code, struck, shift, href);
  }

  public Span with(String other) {
    return new Span(other, bold, italic, code, struck, shift, href);
  }
}
