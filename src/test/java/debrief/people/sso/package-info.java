@NullMarked
package debrief.people.sso;

import org.jspecify.annotations.NullMarked;
