/**
 * The roof: what is built, in which order, and how it is wired. It imports every room and no room
 * imports it.
 *
 * <p>The rooms stand in the order of {@code docs/architecture.md}; a package imports only what
 * stands above it there, and {@code ArchitectureTest} holds that.
 */
@NullMarked
package debrief;

import org.jspecify.annotations.NullMarked;
