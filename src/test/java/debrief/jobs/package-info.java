@NullMarked
package debrief.jobs;

import org.jspecify.annotations.NullMarked;
