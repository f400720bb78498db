/** Secrets that are stored, sealed with keys that can be changed, and random ids. */
@NullMarked
package debrief.crypto;

import org.jspecify.annotations.NullMarked;
