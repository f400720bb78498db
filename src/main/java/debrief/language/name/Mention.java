package debrief.language.name;

/**
 * A participant, named in a text.
 *
 * @param people who may be meant, as places in the roster; more than one where a name is shared
 * @param start where the name begins (UTF-16)
 * @param end behind it, without a possessive ending
 * @param whole whether it is a name beyond doubt: two words, a handle or an address
 */
public record Mention(java.util.List<Integer> people, int start, int end, boolean whole) {}
