/**
 * What commands share, and those that need no server: how they end, and how they say why. The
 * commands that build the rooms stand at the roof.
 */
@NullMarked
package debrief.cli;

import org.jspecify.annotations.NullMarked;
