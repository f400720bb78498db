@NullMarked
package debrief.db;

import org.jspecify.annotations.NullMarked;
