package debrief.trust.suggestion;

import java.util.List;

/**
 * What in a sentence speaks of a principle; an entry of its list.
 *
 * @param pattern a regular expression with bounded quantifiers, for one sentence, in any case
 * @param weight 2 where it says so by itself, 1 where it needs another sentence beside it
 * @param flags sentences in which it is found
 * @param leaves sentences that look alike and in which it is not
 */
record TrustSign(String pattern, int weight, List<String> flags, List<String> leaves) {}
