package debrief.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.intake.document.WordCounts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Every word of these documents exists once, so a missing one cannot hide behind its double. */
class NoWordIsLostTest {
  private int next;

  @RepeatedTest(500)
  void everyWordIsFoundAgain(RepetitionInfo info) {
    String source = document(new Random(info.getCurrentRepetition()));
    ArchivedPostmortem read = ArchiveReader.read("2026-05-04-a.md", source);
    List<String> kept = WordCounts.of(MissingWords.kept(read));
    assertThat(kept)
        .as(source)
        .containsAll(
            WordCounts.of(source).stream().filter(word -> word.startsWith("word")).toList());
    assertThat(read.title()).isNotBlank();
  }

  private String document(Random random) {
    StringBuilder text =
        new StringBuilder(
            random.nextInt(4) == 0
                ? "---\ntitle: " + words() + "\ntag:\n  - " + words() + "\n---\n"
                : "");
    text.append(
        random.nextBoolean()
            ? "# " + words() + "\n\n"
            : random.nextBoolean() ? words() + "\n===\n" : "");
    for (int i = random.nextInt(25); i > 0; i--) {
      text.append(piece(random)).append("\n".repeat(random.nextInt(3)));
    }
    return random.nextInt(5) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
  }

  private String piece(Random random) {
    List<String> headings =
        List.of(
            "Timeline",
            "Timeline of " + words() + " (UTC)",
            "Action items",
            "Actions",
            "Summary",
            "Impact",
            "Root cause " + words(),
            words(),
            "2026-05-04 14:02",
            "14:05 " + words(),
            "May 5",
            words() + " 2026",
            "What went well?",
            "Lessons learned",
            "JP",
            "Prevent " + words());
    String heading = headings.get(random.nextInt(headings.size()));
    String time =
        List.of(
                "14:02",
                "2026-05-04 15:30",
                "~16:00 UTC",
                "**17:10**",
                "[18:00]",
                "3 May 2026",
                "19.05",
                "9:15 pm CET")
            .get(random.nextInt(8));
    return switch (random.nextInt(18)) {
      case 0, 1, 2 -> "#".repeat(1 + random.nextInt(4)) + " " + heading;
      case 3 -> "**" + heading + "**:";
      case 4 -> "- **" + heading + "**: " + words();
      case 5 -> heading;
      case 6 -> "- " + time + " " + words() + "\n  - " + words() + "\n\n  " + words();
      case 7 -> time + (random.nextBoolean() ? " - " : ": ") + words();
      case 8 ->
          "| Time | "
              + words()
              + " |\n|---|---|\n| "
              + time
              + " | "
              + words()
              + " |\n| | "
              + words()
              + " |\n| "
              + words()
              + " | |";
      case 9 -> "| Action | Owner |\n|:-|-:|\n| " + words() + " | " + words() + " |";
      case 10 -> "```\n" + time + " " + words() + "\n# " + words() + "\n```";
      case 11 ->
          "- ["
              + (random.nextBoolean() ? "x" : " ")
              + "] "
              + words()
              + " ["
              + words()
              + "](https://a.org/"
              + words()
              + ") https://b.org/"
              + words();
      case 12 -> "1. " + words() + "\n" + words() + "\n   - " + words();
      case 13 -> "<!-- " + words() + "\n" + words() + " -->";
      case 14 -> "> " + time + " " + words();
      case 15 -> time + " " + words() + "<br>" + time + " " + words() + "<br>" + words();
      case 16 -> "Status: " + words() + "\n**" + words() + "**: " + words();
      default -> words() + "\n" + words();
    };
  }

  private String words() {
    return "word" + Integer.toString(next++, 36) + "q wordy" + Integer.toString(next++, 36) + "q";
  }
}
