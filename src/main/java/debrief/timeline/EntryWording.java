package debrief.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stood at one time, for those who draft.
 *
 * @param at when it was written so
 * @param by who wrote it; null where Debrief did, or where it was not kept yet
 * @param removedAt when the entry was taken out of the timeline as it stood then; null where it
 *     went on, or stands there now
 */
public record EntryWording(
    int version,
    Instant at,
    @Nullable Editor by,
    @Nullable Instant removedAt,
    @Nullable Editor removedBy,
    Entry entry) {}
