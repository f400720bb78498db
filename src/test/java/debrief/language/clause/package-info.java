@NullMarked
package debrief.language.clause;

import org.jspecify.annotations.NullMarked;
