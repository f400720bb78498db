@NullMarked
package debrief.noego.rule;

import org.jspecify.annotations.NullMarked;
