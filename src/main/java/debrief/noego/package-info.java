/**
 * The No Ego review: it reads what people write about an incident, notices words that blame, and
 * offers words that learn. It also knows the participants' names, and says the role in their place.
 *
 * <p>Decisions that bind this room: the review is a pure function of a text and a roster, without
 * database, clock or log, so that the draft, the API and the command say the same. {@code language}
 * turns Markdown into sentences whose words know where they stand in the text that was sent; {@code
 * match} looks for rows of words in them; {@code rule} holds what is looked for, an explicit list a
 * category; {@code rewrite} builds what could stand there instead. A rule asks who acts (a person,
 * a system, nobody in sight) before it says a word: lists of words alone accuse systems and miss
 * people. Everything is linear in the length of the text: sentences, words and patterns are
 * bounded. What is not reviewed: code, link targets, quotations, tables, front matter, HTML, and
 * words within quotation marks. A row without the line of dashes below its heading is no table in
 * Markdown, so it is read as text, cell by cell.
 */
@NullMarked
package debrief.noego;

import org.jspecify.annotations.NullMarked;
