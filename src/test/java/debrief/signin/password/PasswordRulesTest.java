package debrief.signin.password;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static boolean isGood(String password) {
    Invalid invalid = new Invalid();
    PasswordRules.check(
        invalid, "password", password, "Wilhelmina Oduya", "wilma.o@northwind.example");
    return invalid.isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a kettle sings at dawn",
        "the second kettle is quiet",
        "grunz-mofa-3-lilien",
        "vT9#qLm2!xWz",
        "Der Igel trägt keine Uhr",
        "\u732b\u306f\u4eca\u65e5\u3082\u7a93\u8fba\u3067\u5bdd\u3066\u3044\u308b",
        "seven wet umbrellas, 1 bus"
      })
  void aSentenceOrChanceIsTaken(String password) {
    assertThat(isGood(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elevenchars",
        "password1234",
        "Password2026!",
        "P@ssw0rd!!!!",
        "p4$$w0rd2026",
        "passwordpassword",
        "123456789012",
        "098765432109",
        "abcdefghijklm",
        "qwertyuiop12",
        "qwertzuiopqwertzuiop",
        "asdfghjklasdf",
        "aaaaaaaaaaaa",
        "abababababab",
        "abcabcabcabcabc",
        "letmeinletmein",
        "iloveyou!!!!2024",
        "sunshineprincess",
        "Sunshine-Princess-1",
        "dragon123456",
        "1q2w3e4r5t6y",
        "correct horse battery staple",
        "Wilhelmina1990",
        "oduya-oduya-1",
        "wilma.o is my name here",
        "northwind2026",
        "debrief-debrief",
        "Debrief2026!!",
        "            ",
        "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44\uff11\uff12\uff13\uff14"
      })
  void whatIsGuessedFirstIsRefused(String password) {
    assertThat(isGood(password)).isFalse();
  }

  @Test
  void aThousandCharactersFitAndNoMore() {
    String long1000 = "a kettle sings at dawn, ".repeat(50).substring(0, 999) + "x";
    assertThat(isGood(long1000)).isTrue();
    assertThat(isGood(long1000 + "y")).isFalse();
    assertThat(isGood("x".repeat(1_000_000))).isFalse();
  }

  @Test
  void theSameLettersFromAnotherKeyboardAreTheSamePassword() {
    assertThat(PasswordRules.plain("e\u0301te\u0301")).isEqualTo("\u00e9t\u00e9");
  }
}
