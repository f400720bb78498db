/**
 * The documents that incidents were made of, as they came, byte for byte. They say everything that
 * a draft says and more, so only those who draft are given them; a redaction of the report takes
 * them away, since what they say stands in nobody's text any more.
 */
@NullMarked
package debrief.intake.original;

import org.jspecify.annotations.NullMarked;
