package debrief.signin.password;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.ThreadCpuTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Comparing a password tells nothing of whether there is somebody to compare it with. */
class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void nobodyCostsAsMuchAsSomebody() {
    String hash = passwords.hash("a kettle sings at dawn");
    assertThat(passwords.matches("a kettle sings at dawn", hash, true)).isTrue();
    double somebody = Double.MAX_VALUE;
    double nobody = Double.MAX_VALUE;
    double endless = Double.MAX_VALUE;
    // In turns, and the least of each: neither the compiler nor the machine counts.
    for (int i = 0; i < 8; i++) {
      somebody = Math.min(somebody, cost("a kettle sings at noon", hash));
      nobody = Math.min(nobody, cost("a kettle sings at noon", null));
      endless = Math.min(endless, cost("a kettle sings ".repeat(10_000), hash));
    }
    assertThat(nobody / somebody).isBetween(0.6, 1.6);
    assertThat(endless / somebody).isBetween(0.6, 1.6);
  }

  private double cost(String password, @Nullable String hash) {
    return ThreadCpuTime.of(() -> assertThat(passwords.matches(password, hash, false)).isFalse())
        .toNanos();
  }
}
