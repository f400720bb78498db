/**
 * Commands and pages for whoever runs a server: the worked examples, the description of the API,
 * the page of components.
 */
@NullMarked
package debrief.admin;

import org.jspecify.annotations.NullMarked;
