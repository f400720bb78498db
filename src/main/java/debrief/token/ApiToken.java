package debrief.token;

import debrief.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API token as it may be shown: never its secret.
 *
 * @param lastUsedAt to about a minute; null before the first use
 * @param expiresAt null for a token that lasts until it is revoked
 */
public record ApiToken(
    String id,
    String name,
    List<Scope> scopes,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt) {}
