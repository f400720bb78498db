package debrief.review.draft;

import debrief.access.Audience;

/**
 * One text of all that a report would be made of.
 *
 * @param part {@code incident}, {@code sections}, {@code trust}, {@code factors}, {@code lessons},
 *     {@code timeline} or {@code actionItems}
 * @param key of it among its like: a section's key, an entry's id; the incident's own reference
 * @param field such as {@code markdown}
 * @param heading what it is called on a page
 * @param ours whether somebody has written it here, so that it is reviewed; what came out of a chat
 *     or an alert is a quotation
 */
public record DraftText(
    String part,
    String key,
    String field,
    String heading,
    String text,
    Audience audience,
    boolean ours) {}
