/**
 * What a text may hold beyond the nodes of the Markdown library, found in the document that it
 * parsed.
 */
@NullMarked
package debrief.text.node;

import org.jspecify.annotations.NullMarked;
