package debrief.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.naming.NamedThing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team, with as much as the viewer may know.
 *
 * @param contact how to reach it, such as a channel
 * @param mail an address; null to those who do not look after teams
 * @param aliases what else leads to it; none to those who do not look after teams
 * @param actionItems how many of its promises the viewer may see, counted to 1,000
 * @param incidents how many incidents that are shared with it the viewer may see, likewise
 * @param services how many services it owns
 * @param members how many accounts name it; null to all but administrators
 */
public record Team(
    String id,
    String name,
    @Nullable String contact,
    @Nullable String mail,
    List<String> aliases,
    int actionItems,
    int incidents,
    int services,
    @Nullable Integer members,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version)
    implements NamedThing<Team, TeamChange> {

  /** What of it can be said otherwise. */
  @Override
  public TeamChange toChange() {
    return new TeamChange(name, contact, mail, aliases);
  }

  /** For whoever reads names and how to reach them, and nothing of how they are looked after. */
  @Override
  public Team told() {
    return new Team(
        id,
        name,
        contact,
        null,
        List.of(),
        actionItems,
        incidents,
        services,
        members,
        createdAt,
        updatedAt,
        version);
  }
}
