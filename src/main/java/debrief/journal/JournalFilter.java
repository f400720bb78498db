package debrief.journal;

import debrief.db.Where;
import debrief.web.Urls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a list shows; everything may be left out.
 *
 * @param actor a person's id, mail address or name; case does not matter in the last two
 * @param subject a reference, such as {@code INC-7}
 * @param action such as {@code incident.declared}; {@code incident} alone means all of those
 * @param from the first moment, {@code to} the last
 */
public record JournalFilter(
    @Nullable String actor,
    @Nullable String subject,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant to) {

  Where where() {
    return new Where()
        .and(
            """
            j.actor_id = any (array(select p.id from person p
              where p.id = :actor or lower(p.email) = lower(:actor)
                or name_key(p.name) = name_key(:actor)) || cast(:actor as text))
            """,
            "actor",
            actor)
        .and("j.subject = :subject", "subject", subject)
        .and("(j.action = :action or starts_with(j.action, :action || '.'))", "action", action)
        .and("j.at >= :from", "from", from)
        .and("j.at <= :to", "to", to);
  }

  /** The same choice as the beginning of an address's query: {@code ?} or {@code ?actor=…&}. */
  public String query() {
    StringBuilder query = new StringBuilder("?");
    add(query, "actor", actor);
    add(query, "subject", subject);
    add(query, "action", action);
    add(query, "from", from);
    add(query, "to", to);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query.append(name).append('=').append(Urls.encode(value.toString())).append('&');
    }
  }
}
