@NullMarked
package debrief.postmortem;

import org.jspecify.annotations.NullMarked;
