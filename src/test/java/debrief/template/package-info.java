@NullMarked
package debrief.template;

import org.jspecify.annotations.NullMarked;
