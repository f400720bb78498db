package debrief.publish.disclosure;

import debrief.access.Audience;
import java.util.List;

/**
 * One kind of thing that is found by how it looks; a line of {@code detectors.yml}.
 *
 * @param words what it is, behind “looks like”
 * @param tells the narrowest audience that is warned of
 * @param pattern a regular expression with bounded quantifiers; a group {@code said} is what is
 *     shown
 * @param flags texts in which it is found
 * @param leaves texts that look alike and in which it is not
 */
record Detector(
    String key,
    String words,
    Audience tells,
    String pattern,
    List<String> flags,
    List<String> leaves) {}
