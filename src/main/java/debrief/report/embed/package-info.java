/**
 * How a link to a report unfolds where somebody pastes it: a card by the rules of oEmbed, for what
 * the asker may see. For all else there is one answer, to the byte, which tells the product's name.
 */
@NullMarked
package debrief.report.embed;

import org.jspecify.annotations.NullMarked;
