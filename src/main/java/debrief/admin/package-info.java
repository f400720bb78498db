/**
 * The operator's part: the description of the API and its pages, health and metrics, the page that
 * shows what pages are made of.
 *
 * <p>Decisions that bind this room: the description of the API is made from the resources that are
 * registered, so that none can be forgotten; what code cannot say (what a good request looks like)
 * is a file under {@code examples/}, named after the operation.
 */
@NullMarked
package debrief.admin;

import org.jspecify.annotations.NullMarked;
