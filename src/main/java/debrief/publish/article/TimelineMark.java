package debrief.publish.article;

import debrief.web.page.Html;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the axis; {@code shape} is the SVG of its mark, {@code lag} the dotted line or null.
 */
record TimelineMark(Html shape, @Nullable String lag) {}
