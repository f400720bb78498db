/**
 * What privacy law asks of an organisation: all that is held about somebody, and erasing it. Its
 * SQL names the tables of other rooms, since it must reach what they hold.
 */
@NullMarked
package debrief.privacy;

import org.jspecify.annotations.NullMarked;
