package debrief.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two hundred kilobytes made to hurt: each is answered soon, and on a small stack. */
class MarkdownBombTest {
  private static final int SIZE = 200_000;

  @BeforeAll
  static void warmUp() {
    bombs().forEach(bomb -> Markdown.html(bomb.text));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aBombIsAnsweredSoon(Bomb bomb) throws InterruptedException {
    long[] nanos = new long[1];
    String[] html = new String[1];
    Runnable work =
        () -> {
          html[0] = Markdown.html(bomb.text, 3);
          nanos[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        };
    Thread small = new Thread(null, work, "small", 384 * 1024);
    small.start();
    small.join();
    long millis = nanos[0] / 1_000_000;
    assertThat(html[0]).isNotNull();
    assertThat(Markdown.refusal(bomb.text).isPresent()).isEqualTo(bomb.refused);
    // About 200 ms of CPU time, whatever else the machine has to do.
    assertThat(millis).isLessThan(1500);
  }

  private static String shared(int size) {
    return "[a]: /" + "x".repeat(size / 4) + "\n\n" + "[a] ".repeat(size / 8);
  }

  private static String chain(int notes) {
    StringBuilder text = new StringBuilder("x[^0]\n\n");
    for (int i = 0; i < notes; i++) {
      text.append("[^").append(i).append("]: y[^").append(i + 1).append("]\n");
    }
    return text.toString();
  }

  record Bomb(String name, boolean refused, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static java.util.List<Bomb> bombs() {
    StringBuilder stairs = new StringBuilder();
    for (int i = 0; stairs.length() < SIZE; i++) {
      stairs.append(" ".repeat(2 * i)).append("- a\n");
    }
    return java.util.List.of(
        new Bomb("quotes", true, "> ".repeat(SIZE / 2) + "a"),
        new Bomb("tight quotes", true, ">".repeat(10_000) + "a"),
        new Bomb("brackets", true, "[".repeat(SIZE)),
        new Bomb("closed brackets", true, "[".repeat(SIZE / 2) + "a" + "]".repeat(SIZE / 2)),
        new Bomb("links", true, "[".repeat(SIZE / 6) + "a" + "](b)".repeat(SIZE / 6)),
        new Bomb("images", true, "![".repeat(SIZE / 6) + "a" + "](b)".repeat(SIZE / 6)),
        new Bomb("links among open images", true, "![[]()".repeat(SIZE / 6)),
        new Bomb("emphases", true, "*a **a ".repeat(SIZE / 14) + "b" + " a** a*".repeat(SIZE / 14)),
        new Bomb("stars", true, "*".repeat(SIZE / 2) + "a" + "*".repeat(SIZE / 2)),
        new Bomb("one address, many links", true, shared(SIZE)),
        new Bomb("one address, many links, short", true, shared(20_000)),
        new Bomb(
            "one title, many images",
            true,
            "[a]: / '" + "x".repeat(50_000) + "'\n\n" + "![a] ".repeat(9_000)),
        new Bomb("open emphases", false, "*a _b ".repeat(SIZE / 6)),
        new Bomb("strikes", true, "~~a ~b ".repeat(SIZE / 14) + "x" + " b~ a~~".repeat(SIZE / 14)),
        new Bomb("lists", true, "- ".repeat(SIZE / 2) + "a"),
        new Bomb("numbered lists", true, "1. ".repeat(SIZE / 3) + "a"),
        new Bomb("list levels", true, stairs.toString()),
        new Bomb("blank lines in a deep list", false, "- ".repeat(50) + "a\n" + "\n".repeat(SIZE)),
        new Bomb("backticks", false, "e`e``e```".repeat(SIZE / 9)),
        new Bomb("tags", false, "<a ".repeat(SIZE / 3)),
        new Bomb("bold tags", false, "<b>".repeat(SIZE / 3)),
        new Bomb("crossed tags", false, "<b><i></b></i>".repeat(SIZE / 14)),
        new Bomb("nested tags", false, "<b>".repeat(SIZE / 7) + "a" + "</b>".repeat(SIZE / 7)),
        new Bomb("comments", false, "a <!--".repeat(SIZE / 6)),
        new Bomb("comment blocks", false, "<!--\n".repeat(SIZE / 5)),
        new Bomb("open links", false, "a](b".repeat(SIZE / 4)),
        new Bomb("references", false, "[a]: u\n".repeat(SIZE / 7)),
        new Bomb(
            "wide table",
            true,
            "a|".repeat(1000) + "\n" + "-|".repeat(1000) + "\n" + "x\n".repeat(SIZE / 2)),
        new Bomb("notes in notes", true, "[^a]: ".repeat(SIZE / 6) + "b"),
        new Bomb("notes", false, "[^a]: b\n".repeat(SIZE / 8)),
        new Bomb("one note, many references", false, "x[^a] ".repeat(SIZE / 6) + "\n\n[^a]: b"),
        new Bomb("references without a note", false, "x[^a] ".repeat(SIZE / 6)),
        new Bomb("labels without an end", false, "[^".repeat(30) + "a".repeat(SIZE)),
        new Bomb("notes that ask for each other", false, chain(SIZE / 24)),
        new Bomb("addresses", false, "http://a.b/((".repeat(SIZE / 13)),
        new Bomb("spaces", false, "a" + " ".repeat(SIZE) + "b"),
        new Bomb("heading of spaces", false, "# a" + " ".repeat(SIZE) + "b"),
        new Bomb("entities", false, "&".repeat(SIZE)));
  }
}
