package debrief.publish.format.pdf.type;

/**
 * Letters that one font draws.
 *
 * @param font as {@link Face} names it
 * @param isArabic whether their shapes depend on their neighbours
 */
public record Run(String text, String font, boolean isArabic) {}
