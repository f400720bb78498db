package debrief.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param kind {@code report}, {@code draft}, {@code incident}, {@code section}, {@code timeline},
 *     {@code factor}, {@code lesson} or {@code actionItem}
 * @param url where it stands
 * @param excerpt HTML: escaped, with {@code <mark>} around what was looked for
 * @param score how well it fits; the first of a list has the highest
 * @param within the title of the report or draft that it is part of; null for those themselves
 * @param incident such as {@code INC-7}
 */
public record Found(
    String kind,
    String title,
    String url,
    String excerpt,
    double score,
    @Nullable String within,
    String incident,
    String severity,
    List<String> services,
    Instant startedAt) {}
