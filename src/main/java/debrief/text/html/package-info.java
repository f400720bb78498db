/** HTML that came from elsewhere, as the Markdown that says the same. Pure functions. */
@NullMarked
package debrief.text.html;

import org.jspecify.annotations.NullMarked;
