package debrief.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import debrief.process.StartRefused;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEXT = Base64.getEncoder().encodeToString(filled());

  private final SecretBox secretBox = SecretBox.of(KEY, "");

  private static byte[] filled() {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) 7);
    return bytes;
  }

  @Test
  void whatWasSealedOpensAgain() throws Exception {
    byte[] sealed = secretBox.seal("kind", "row-1", "a secret – with ümlauts");
    assertThat(secretBox.open("kind", "row-1", sealed)).isEqualTo("a secret – with ümlauts");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("secret");
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      seen.add(Base64.getEncoder().encodeToString(secretBox.seal("kind", "row-1", "secret")));
    }
    assertThat(seen).hasSize(100);
  }

  @Test
  void aSecretOfAnotherRowOrKindStaysClosed() {
    byte[] sealed = secretBox.seal("kind", "row-1", "secret");
    assertThatThrownBy(() -> secretBox.open("kind", "row-2", sealed))
        .isInstanceOf(SecretBox.Closed.class);
    assertThatThrownBy(() -> secretBox.open("other", "row-1", sealed))
        .isInstanceOf(SecretBox.Closed.class);
  }

  @Test
  void aChangedByteAnywhereKeepsItClosed() {
    byte[] sealed = secretBox.seal("kind", "row-1", "secret");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> secretBox.open("kind", "row-1", changed))
          .as("byte " + i)
          .isInstanceOf(SecretBox.Closed.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> secretBox.open("kind", "row-1", cut))
          .isInstanceOf(SecretBox.Closed.class);
    }
  }

  @Test
  void theKeyBeforeStillOpensAndTheNewOneSeals() throws Exception {
    byte[] old = secretBox.seal("kind", "row-1", "secret");
    SecretBox later = SecretBox.of(NEXT, KEY);
    assertThat(later.open("kind", "row-1", old)).isEqualTo("secret");
    assertThat(later.isCurrent(old)).isFalse();
    byte[] renewed = later.seal("kind", "row-1", "secret");
    assertThat(later.isCurrent(renewed)).isTrue();
    assertThat(SecretBox.of(NEXT, "").open("kind", "row-1", renewed)).isEqualTo("secret");
    assertThatThrownBy(() -> SecretBox.of(NEXT, "").open("kind", "row-1", old))
        .isInstanceOf(SecretBox.Closed.class);
  }

  @Test
  void whatIsNoKeyIsSaidSo() {
    assertThatThrownBy(() -> SecretBox.of("too short", ""))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("openssl rand -base64 32");
    assertThatThrownBy(() -> SecretBox.of(Base64.getEncoder().encodeToString(new byte[31]), ""))
        .isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> SecretBox.of("", KEY)).isInstanceOf(StartRefused.class);
    assertThat(SecretBox.of("", "").isOpen()).isFalse();
  }
}
