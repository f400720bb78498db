/**
 * What was declared as an incident and was none: marked so with a reason, taken back, and, by an
 * administrator, erased. Lists, counts and searches go by {@code incident.listed}, and what hangs
 * on an incident follows by its key.
 */
@NullMarked
package debrief.incident.dismissal;

import org.jspecify.annotations.NullMarked;
