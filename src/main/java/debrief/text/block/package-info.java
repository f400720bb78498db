/**
 * A text as blocks and spans, for whatever sets it otherwise than as a web page. It is read from
 * the safe HTML that pages show, so that nothing says more or less than they do.
 */
@NullMarked
package debrief.text.block;

import org.jspecify.annotations.NullMarked;
