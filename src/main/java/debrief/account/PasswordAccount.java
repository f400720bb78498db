package debrief.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come in with a password.
 *
 * @param passwordHash null for somebody who has none yet
 */
public record PasswordAccount(
    String id, String name, String email, @Nullable String passwordHash) {}
