package debrief.service;

import org.jspecify.annotations.Nullable;

/**
 * Where all goes that names a service.
 *
 * @param into the id of the service that stays, or one of its names
 */
public record ServiceMerge(@Nullable String into) {}
