package debrief.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.noego.Finding;
import debrief.noego.Review;
import debrief.noego.category.Category;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people write them: in capitals, without accents or spaces, with titles and roles. */
class NamesInTextTest {
  private static final List<Named> ROSTER =
      List.of(
          new Named("Ravi Iyer", "SRE", "riyer7@example.org"),
          new Named("José Núñez", "Scribe"),
          new Named("Mark Osei", "Release manager"),
          new Named("May Lindgren", "Support lead"),
          new Named("王伟", "Analyst"),
          new Named("Null", "DBA"));
  private static final NameRedactor ROLES = NameRedactor.of(ROSTER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RAVI restarted it. | The SRE restarted it.",
        "Then JOSÉ and Jose met. | Then the scribe and the scribe met.",
        "Then Jose\u0301 left. | Then the scribe left.",
        "It WILL hold; we MAY wait; MARK it. | It WILL hold; we MAY wait; MARK it.",
        "王伟重启了主机 | The analyst重启了主机",
        "Then Null restarted the host. | Then the DBA restarted the host.",
        "See Null's change. | See the DBA's change.",
        "A null pointer: it returns null. Null values are rare. | A null pointer: it returns null. Null values are rare.",
        "Ask ravi.iyer or ravi-iyer or ravi_iyer. | Ask the SRE or the SRE or the SRE.",
        "Then riyer7 left. | Then the SRE left.",
        "Please ask Mark, then call May. | Please ask the release manager, then call the support lead.",
        "Mark, Ravi and Null agreed. | The release manager, the SRE and the DBA agreed.",
        "In May, Ravi and Jose met. | In May, the SRE and the scribe met.",
        "Then Ravi I. joined. | Then the SRE joined.",
        "Raviʼs pager and Ravi’s phone | The SREʼs pager and the SRE’s phone",
        "It was the Iyers' pager. | It was the SREs' pager.",
        "SRE Ravi joined. | The SRE joined.",
        "Our SRE Ravi Iyer joined. | Our SRE joined.",
        "Then Ravi (SRE) joined. | Then the SRE joined.",
        "An SRE, Ravi Iyer, joined. | The SRE joined.",
        "Then Ravi, our SRE, joined. | Then the SRE joined.",
        "Then Dr. Iyer and Mr Osei met. | Then the SRE and the release manager met.",
        "Then Ravi&nbsp;Iyer left. | Then the SRE left.",
        "Then Ravi\u00A0Iyer left. | Then the SRE left."
      })
  void theRoleIsPrinted(String name, String role) {
    assertThat(ROLES.inMarkdown(name)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "RAVI restarted the host.",
    "Jose restarted the host.",
    "Null restarted the host.",
    "Then ravi.iyer restarted the host."
  })
  void theReviewFindsTheSame(String sentence) {
    assertThat(Review.of(ROSTER).markdown(sentence).findings())
        .extracting(Finding::category)
        .contains(Category.namedPerson);
  }
}
