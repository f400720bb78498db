package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShallowTest {
  private static final String[] PIECES = {
    "> ",
    ">",
    "- ",
    "* ",
    "1. ",
    "  ",
    "    ",
    "\t",
    "[",
    "](u)",
    "]",
    "*",
    "**",
    "_",
    "~~",
    "|",
    "|-|-|\n",
    "`",
    "![",
    "<b>",
    "word ",
    "words that say something ",
    "\n",
    "\n\n",
    "\r\n",
    "# "
  };

  /** Whatever is proved shallow, the parser accepts too. */
  @RepeatedTest(300)
  void aProofIsNeverWrong(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int liking = 1 + random.nextInt(PIECES.length);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(400); i > 0; i--) {
      int piece = random.nextInt(4) == 0 ? random.nextInt(PIECES.length) : random.nextInt(liking);
      text.append(PIECES[piece].repeat(1 + random.nextInt(random.nextInt(8) == 0 ? 30 : 2)));
    }
    if (Shallow.is(text.toString())) {
      assertThat(MarkdownSource.read(text.toString()).refusal()).isNull();
    }
  }

  @Test
  void whatPeopleWriteNeedsNoParsing() {
    String written =
        """
        ## What happened

        The pool reached *its limit* at 14:02 [[graph](https://example.org/a)].

        - first
          - second, with `code` and **weight**
        > quoted

        | Time | What |
        |---|---|
        | 14:02 | page |
        """;
    assertThat(Shallow.is(written)).isTrue();
    assertThat(Shallow.is("> ".repeat(30) + "deep")).isFalse();
    assertThat(Shallow.is("*a **b ".repeat(30))).isFalse();
  }
}
