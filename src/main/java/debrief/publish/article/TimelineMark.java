package debrief.publish.article;

import debrief.timeline.EntryKind;
import debrief.web.page.Html;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the axis; {@code shape} is the SVG of its mark, {@code lag} the dotted line or null.
 *
 * @param known where on the axis it was known; null unless that was later
 */
public record TimelineMark(
    EntryKind kind, double x, @Nullable Double known, Html shape, @Nullable String lag) {}
