package debrief.service;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.naming.NamedThing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service, with as much as the viewer may know.
 *
 * @param team the name of the team that looks after it
 * @param tier how much hangs on it, from 1, the most, to 4
 * @param aliases what else leads to it; none to those who do not look after services
 * @param incidents how many incidents that name it the viewer may see, counted to 1,000
 */
public record ServiceEntry(
    String id,
    String name,
    @Nullable String team,
    @Nullable Integer tier,
    @Nullable String description,
    List<String> aliases,
    int incidents,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version)
    implements NamedThing<ServiceEntry, ServiceChange> {

  /** What of it can be said otherwise. */
  @Override
  public ServiceChange toChange() {
    return new ServiceChange(name, team, tier, description, aliases);
  }

  /** For whoever reads, and not of how it is looked after. */
  @Override
  public ServiceEntry told() {
    return new ServiceEntry(
        id, name, team, tier, description, List.of(), incidents, createdAt, updatedAt, version);
  }
}
