package debrief.noego.language;

/** A run of letters and digits, with its place in a text. */
public record Word(String text, String lower, int start, int end) {}
