package debrief.team;

import org.jspecify.annotations.Nullable;

/**
 * Where all goes that names a team.
 *
 * @param into the id of the team that stays, or one of its names
 */
public record TeamMerge(@Nullable String into) {}
