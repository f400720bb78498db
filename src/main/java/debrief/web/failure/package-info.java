/**
 * What becomes of an exception: the problem that it stands for, as RFC 9457's JSON for a program
 * and as a calm page for a person. What is ours to mend is logged with an id, and only that goes
 * out.
 */
@NullMarked
package debrief.web.failure;

import org.jspecify.annotations.NullMarked;
