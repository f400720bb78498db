package debrief.trust.suggestion;

/**
 * A principle that a text may be about.
 *
 * @param principle its key
 * @param name the same for people
 * @param sentence which speaks of it, as plain text
 * @param section the key of the part that the sentence stands in
 * @param heading of that part
 */
public record TrustSuggestion(
    String principle, String name, String sentence, String section, String heading) {}
