package debrief.draft;

import debrief.access.AudienceWords;
import debrief.postmortem.document.Revision;
import debrief.postmortem.document.Section;
import debrief.text.change.Diff;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One save of a section, in the list of all.
 *
 * @param now the present version of its section, as a form sends it
 * @param runs what it changed; empty where the texts are too long to compare here
 */
record HistoryEntry(
    String key,
    String heading,
    int version,
    String now,
    boolean current,
    TimeView at,
    @Nullable String who,
    String audience,
    String size,
    List<SectionForm.Run> runs) {

  static HistoryEntry of(Revision.Change row) {
    String text = row.text();
    String before = row.before();
    return new HistoryEntry(
        row.section(),
        row.heading(),
        row.version(),
        DraftRows.bare(Section.etag(row.now())),
        row.now() == row.version(),
        new TimeView(row.at()),
        row.byName(),
        AudienceWords.of(row.audience()),
        String.format(Locale.ENGLISH, "%,d characters, before %,d", row.size(), row.sizeBefore()),
        text == null ? List.of() : shortened(Diff.words(before, text)));
  }

  /** The changes with a little of the text round them. */
  private static List<SectionForm.Run> shortened(List<Diff.Part> parts) {
    List<SectionForm.Run> runs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Diff.Part part = parts.get(i);
      String text = part.text();
      if (part.kind() == Diff.Kind.SAME && text.length() > 160) {
        String head = i == 0 ? "" : whole(text.substring(0, 60));
        String tail = i == parts.size() - 1 ? "" : whole(text.substring(text.length() - 60));
        runs.add(new SectionForm.Run(head + " … " + tail, false, false));
      } else {
        runs.add(SectionForm.Run.of(part));
      }
    }
    return runs;
  }

  /** Without a half of a pair where it was cut. */
  private static String whole(String text) {
    int start = Character.isLowSurrogate(text.charAt(0)) ? 1 : 0;
    int end = text.length();
    return text.substring(start, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  public boolean compared() {
    return !runs.isEmpty();
  }
}
