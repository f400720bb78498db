package debrief.intake.correction;

import debrief.intake.format.SourceFormat;
import debrief.intake.markdown.ArchivedPostmortem;
import debrief.intake.stated.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's own words for what can be corrected. */
public final class DocumentWords {
  private static final int HEAD_LINES = 400;
  private static final int MOST = 40;
  private static final int LONGEST = 100;

  private DocumentWords() {}

  /** What it calls its severity, in its order. */
  public static List<String> severities(ArchivedPostmortem document, String text) {
    List<Fact> facts = new ArrayList<>(Fact.of(document.metadata()));
    text.lines().limit(HEAD_LINES).forEach(line -> facts.addAll(Fact.in(line, cells(line))));
    return facts.stream()
        .filter(fact -> fact.kind() == Fact.Kind.SEVERITY)
        .map(fact -> fact.value().replaceAll("[*_`|]", "").strip())
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .distinct()
        .toList();
  }

  private static List<String> cells(String line) {
    String row = line.strip();
    return row.startsWith("|") && row.endsWith("|") && row.length() > 2
        ? List.of(row.substring(1, row.length() - 1).split("\\|", -1))
        : List.of();
  }

  /** Its headings below the title, as far as anybody looks through a list of them. */
  public static List<String> headings(String path, String text, String title) {
    String markdown = SourceFormat.markdown(path, text);
    Set<String> headings = new LinkedHashSet<>();
    for (Pattern pattern : List.of(CorrectedReading.TITLED, CorrectedReading.BARE)) {
      Matcher heading = pattern.matcher(markdown);
      while (heading.find() && headings.size() < MOST) {
        String words = heading.group("words").replaceAll("[*_`:]", "").strip();
        if (!words.isEmpty() && words.length() <= LONGEST && !words.equals(title)) {
          headings.add(words);
        }
      }
    }
    return List.copyOf(headings);
  }
}
