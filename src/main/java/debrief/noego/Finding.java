package debrief.noego;

import debrief.noego.category.Category;
import java.util.List;

/**
 * Words that get in the way of learning, and words that help.
 *
 * @param rule such as {@code counterfactual.should-have}
 * @param start where the words begin in the Markdown that was sent (UTF-16)
 * @param end behind their last character
 * @param line the line they begin on, from 1
 * @param column the place in that line, from 1 (UTF-16)
 * @param quote the words, with any marks between them
 * @param message why they get in the way
 * @param suggestions what could stand in place of the text from {@code replaceStart} to {@code
 *     replaceEnd}: the name for a named person, the sentence for all else; or a question to the
 *     writer
 * @param question whether the suggestion is a question, whose answer is to stand there
 * @param fingerprint stays the same when the sentence moves, and changes when it is changed
 */
public record Finding(
    String rule,
    Category category,
    int start,
    int end,
    int line,
    int column,
    String quote,
    String message,
    List<String> suggestions,
    boolean question,
    int replaceStart,
    int replaceEnd,
    String fingerprint) {}
