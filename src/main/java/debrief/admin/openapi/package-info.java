/** The description of the API, made from the code once it is asked for. */
@NullMarked
package debrief.admin.openapi;

import org.jspecify.annotations.NullMarked;
