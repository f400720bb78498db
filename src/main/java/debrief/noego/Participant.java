package debrief.noego;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be named in a text.
 *
 * @param name such as {@code Ada Byron}; also a handle ({@code @ada}) or a mail address
 * @param role such as {@code On-call engineer, checkout}; null or blank where it is not known
 */
public record Participant(String name, @Nullable String role) {}
