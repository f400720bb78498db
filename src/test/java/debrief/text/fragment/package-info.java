/** What a text may do to the document that it stands in. */
@NullMarked
package debrief.text.fragment;

import org.jspecify.annotations.NullMarked;
