/**
 * What each of the three audiences would read of a draft, side by side, before it is published. It
 * compares the renderings that publishing would freeze, and decides nothing about them.
 */
@NullMarked
package debrief.publish.comparison;

import org.jspecify.annotations.NullMarked;
