package debrief.intake.markdown;

import debrief.intake.document.WordCounts;
import debrief.text.time.TimedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The net below the reader: lines of the source with a word that appears nowhere in what was read.
 * WordCounts that a time consists of are not missed, since the time itself was read.
 */
final class MissingWords {
  private static final Pattern TIME_WORD =
      Pattern.compile(
          "\\d+|\\d*(?:am|pm|h\\d\\d|st|nd|rd|th)|t?\\d+z|\\d+t\\d+|utc|gmt|z|[pmce][sd]?t|ces?t|bst|ees?t|jst|sast|"
              + "denver|pacific|eastern|time|us|europe|at|on|of|the|about|around|circa|ca|c|between|approx|approximately|"
              + "uhr|uur|hrs|de|del|den|der|am|um|le|el|às|as|las|alle|ore|mesz?|mez|jst|kst|ist|cst|zulu|wes?t|msk|hkt|sgt|"
              + "ae[sd]t|nz[sd]t|gst|local|central|mountain|\\d*[年月日時分시년월일]\\d*.*|owner|assignee|due|by|deadline|"
              + "update|initial|final|message|"
              + "jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|"
              + "nov|november|dec|december|(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?|br|x");

  private MissingWords() {}

  /**
   * @param named words that stand for a part which is there
   */
  static List<String> lines(String source, ArchivedPostmortem read, List<String> named) {
    String kept = kept(read) + '\n' + String.join("\n", named);
    Map<String, Integer> missing = WordCounts.missing(source, kept);
    missing
        .keySet()
        .removeIf(word -> TIME_WORD.matcher(word).matches() || TimedLine.namesMonth(word));
    List<String> lost = new ArrayList<>();
    if (missing.isEmpty()) {
      return lost;
    }
    for (String line : source.split("\\R", -1)) {
      List<String> words = WordCounts.of(line);
      if (words.stream().anyMatch(word -> missing.getOrDefault(word, 0) > 0)) {
        words.forEach(word -> missing.computeIfPresent(word, (same, times) -> times - 1));
        lost.add(line.strip());
      }
    }
    return lost;
  }

  /** All that was kept, as one text. */
  static String kept(ArchivedPostmortem read) {
    StringBuilder kept = new StringBuilder(read.title());
    read.sections()
        .forEach(
            section ->
                kept.append('\n')
                    .append(section.heading())
                    .append('\n')
                    .append(section.markdown()));
    read.timeline().forEach(entry -> kept.append('\n').append(entry.text()));
    read.actionItems()
        .forEach(
            item ->
                kept.append('\n')
                    .append(item.title())
                    .append('\n')
                    .append(item.detail())
                    .append('\n')
                    .append(item.link())
                    .append('\n')
                    .append(item.owner())
                    .append('\n')
                    .append(item.team())
                    .append('\n')
                    .append(item.due()));
    read.metadata()
        .forEach((name, value) -> kept.append('\n').append(name).append(' ').append(value));
    return kept.toString();
  }
}
