/**
 * Tests of the text room: examples of what people type, and generators of what they never should.
 */
@NullMarked
package debrief.text;

import org.jspecify.annotations.NullMarked;
