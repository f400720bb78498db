package debrief.text.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.text.Markdown;
import debrief.text.fragment.MarkdownSections.Part;
import debrief.text.node.TakenLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in a document ends where it ends, and is found in it as it was written. */
class MarkdownFragmentTest {
  private static final String TITLE = "# Title\n\n";

  @RepeatedTest(1500)
  void noSectionSwallowsTheNext(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    TakenLabels notes = new TakenLabels();
    List<MarkdownFragment> sections =
        IntStream.range(0, 3)
            .mapToObj(i -> MarkdownFragment.of(RandomMarkdown.text(random), notes))
            .toList();
    StringBuilder document = new StringBuilder(TITLE);
    for (int i = 0; i < sections.size(); i++) {
      document.append("## S" + i + "\n\n").append(sections.get(i).text()).append("\n\n");
    }
    List<Part> read = MarkdownSections.of(document.toString());
    assertThat(read.stream().map(Part::heading))
        .as(document.toString())
        .containsExactly("", "Title", "S0", "S1", "S2");
    for (int i = 0; i < sections.size(); i++) {
      assertThat(read.get(i + 2).text()).isEqualTo(sections.get(i).text());
    }
    assertHeadingsOfOtherReaders(document.toString());
  }

  /** As a program shows it that passes all HTML on to the browser. */
  private static void assertHeadingsOfOtherReaders(String document) {
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(document));
    Document page = Jsoup.parse(html);
    List<String> heads = new ArrayList<>();
    page.select("body > h1, body > h2").forEach(head -> heads.add(head.text()));
    assertThat(heads).as(document + "\n=====\n" + html).containsExactly("Title", "S0", "S1", "S2");
  }

  @RepeatedTest(1500)
  void whatHadToChangeIsTakenBack(RepetitionInfo info) {
    String text = RandomMarkdown.text(new Random(info.getCurrentRepetition()));
    MarkdownFragment fragment = MarkdownFragment.of(text, oneTaken());
    assertThat(MarkdownFragment.restored(fragment.text(), fragment.edits()))
        .as(fragment.text())
        .isEqualTo(TextLines.trimmed(text));
    MarkdownFragment item = MarkdownFragment.inItem(text, new TakenLabels());
    assertThat(MarkdownFragment.restored(item.text(), item.edits()))
        .isEqualTo(TextLines.trimmed(text));
  }

  @RepeatedTest(500)
  void bulletsAreFoundAsTheyWereWritten(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<String> texts = new ArrayList<>();
    StringBuilder list = new StringBuilder("Words above.\n\n");
    for (int i = 0; i < 3; i++) {
      String text = MarkdownFragment.inItem(RandomMarkdown.text(random), new TakenLabels()).text();
      boolean on = MarkdownItems.goesOn(text);
      list.append(on ? "- **B** " : "- **B**\n\n")
          .append(on ? indentedBehind(text) : MarkdownItems.indented(text))
          .append('\n');
      texts.add(text.stripLeading());
    }
    MarkdownItems read = MarkdownItems.of(list.toString());
    assertThat(read.rest()).isEqualTo("Words above.");
    assertThat(
            read.items().stream().map(item -> TextLines.trimmed(item.substring(5)).stripLeading()))
        .as(list.toString())
        .isEqualTo(texts);
  }

  private static String indentedBehind(String text) {
    return MarkdownItems.indented(text).stripLeading();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '^',
      value = {
        "`code` *star* <b>bold</b>=\\`code\\` \\*star\\* \\<b>bold\\</b>",
        "Deploy of build #=Deploy of build \\#",
        "node_db_02 is C#=node_db_02 is C#"
      })
  void aTitleShowsItsLetters(String title, String written) {
    assertThat(MarkdownLine.escaped(title)).isEqualTo(written);
  }

  @RepeatedTest(300)
  void aLineOfWordsComesBackAndShowsItsLetters(RepetitionInfo info) {
    String words = RandomMarkdown.words(new Random(info.getCurrentRepetition()));
    assertThat(MarkdownLine.plain(MarkdownLine.escaped(words))).isEqualTo(words);
    assertThat(MarkdownLine.plain(MarkdownLine.paragraph(words))).isEqualTo(words.stripLeading());
    String shown = words.replaceAll("\\s+", " ").strip();
    String head = Markdown.html("# " + MarkdownLine.escaped(words));
    assertThat(Jsoup.parse(head).select("h1").text()).isEqualTo(shown);
    String paragraph = Markdown.html(MarkdownLine.paragraph(words));
    assertThat(Jsoup.parse(paragraph).select("body > p").text()).as(paragraph).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a <b", "x\n\n[1]: https://example.org", "Nothing to change."})
  void whatIsSafeStaysAsItIs(String text) {
    assertThat(MarkdownFragment.of(text, oneTaken()))
        .isEqualTo(new MarkdownFragment(text, List.of()));
  }

  /** As after a text that has a note of its own. */
  private static TakenLabels oneTaken() {
    TakenLabels notes = new TakenLabels();
    MarkdownFragment.of("x[^1]\n\n[^1]: y", notes);
    return notes;
  }
}
