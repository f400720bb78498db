/** Tests of the cards that pasted links unfold to. */
@NullMarked
package debrief.report.embed;

import org.jspecify.annotations.NullMarked;
