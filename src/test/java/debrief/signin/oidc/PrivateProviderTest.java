package debrief.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client.Answer;
import debrief.world.World;
import org.junit.jupiter.api.Test;

/** Whom a server asks that was told nothing of private networks. */
class PrivateProviderTest {
  @Test
  void aProviderInAPrivateNetworkIsRefusedUnlessASettingAllowsIt() {
    try (World closed = World.with("ssoPrivateAddresses", "false")) {
      for (String issuer :
          new String[] {
            "http://127.0.0.1:8080/realms/shop",
            "https://localhost/realms/shop",
            "https://169.254.169.254/latest",
            "https://10.0.0.7",
            "https://[::ffff:192.168.1.1]",
            "https://2130706433"
          }) {
        Answer refused =
            closed
                .admin()
                .post(
                    "/api/v1/sign-in-providers",
                    "{\"name\":\"x\",\"clientId\":\"x\",\"issuer\":\"" + issuer + "\"}");
        assertThat(refused.status()).as(issuer).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("issuer");
      }
    }
  }
}
