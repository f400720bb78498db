package debrief.postmortem.document;

import debrief.access.Audience;
import debrief.access.Viewer;
import debrief.db.SqlObjects;
import debrief.template.PostmortemTemplates;
import debrief.template.TemplateSection;
import debrief.text.change.Merge;
import debrief.web.Problem;
import debrief.web.Versions.IfMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A save of a section that somebody else saved first: what the two texts are together, sentence by
 * sentence, from the version that this writer started from.
 *
 * <p>Nothing is saved here. The writer's program takes the merge, or asks where two changed the
 * same sentence, and saves against the new version.
 */
public final class StaleSave {
  private static final Pattern SECTION_TAG = Pattern.compile("\"s(\\d{1,9})(?:--gzip)?\"");

  private final HistorySql history;
  private final PostmortemSql postmortems;

  public StaleSave(Jdbi jdbi) {
    this.history = SqlObjects.of(jdbi, HistorySql.class);
    this.postmortems = SqlObjects.of(jdbi, PostmortemSql.class);
  }

  /** What both were made from; a text by itself where its version was never saved. */
  private record Beginning(String markdown, @Nullable Audience audience) {}

  /**
   * @param now as it is stored, for somebody who drafts
   * @param input what was to be saved; its text has been checked
   * @return 412 with the section, the merge or its parts, and who saved
   */
  public Problem answer(Viewer viewer, long number, Section now, IfMatch seen, SectionInput input) {
    String mine = input.markdown() == null ? "" : input.markdown();
    Audience asked = input.audience() == null ? now.audience() : input.audience();
    Beginning base =
        base(viewer, number, now.key(), seen, mine).orElseGet(() -> new Beginning("", null));
    Audience audience = audience(base.audience(), asked, now.audience());
    List<Merge.Part> parts = Merge.of(base.markdown(), mine, now.markdown());
    String text = Merge.text(parts);
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    more.put("merged", text == null ? null : new SectionInput(text, audience));
    if (text == null) {
      more.put("parts", parts);
      more.put("audience", audience);
    }
    more.put(
        "savedBy",
        history
            .revision(number, now.key(), now.version())
            .map(HistorySql.RevisionRow::by)
            .orElse(null));
    return Problem.stale(now, now.etag(), more);
  }

  /** The widest is never taken by mistake: where both changed it, the narrower one. */
  private static Audience audience(@Nullable Audience base, Audience mine, Audience theirs) {
    if (mine == base) {
      return theirs;
    }
    return theirs == base || mine.compareTo(theirs) < 0 ? mine : theirs;
  }

  /** A text that this writer has saved since then is what they wrote on from. */
  private Optional<Beginning> base(
      Viewer viewer, long number, String key, IfMatch seen, String mine) {
    Matcher tag = SECTION_TAG.matcher(seen.header());
    if (!tag.find()) {
      return Optional.empty();
    }
    int version = Integer.parseInt(tag.group(1));
    Optional<Beginning> saved =
        history
            .base(number, key, version, viewer.personId(), mine)
            .map(row -> new Beginning(row.text(), row.audience()));
    return saved.isPresent() || version > 0 ? saved : first(viewer, number, key);
  }

  /** What a section begins with before it is first saved stands in its template. */
  private Optional<Beginning> first(Viewer viewer, long number, String key) {
    return postmortems
        .find(number, viewer)
        .flatMap(head -> PostmortemTemplates.find(head.template()))
        .flatMap(
            template ->
                template.sections().stream()
                    .filter(section -> section.key().equals(key))
                    .map(TemplateSection::starter)
                    .findFirst())
        .map(starter -> new Beginning(starter, null));
  }
}
