@NullMarked
package debrief.people;

import org.jspecify.annotations.NullMarked;
