package debrief.report.correction;

import debrief.access.Audience;
import debrief.event.ReportEvent;
import debrief.journal.Journal;
import debrief.publish.article.Article;
import debrief.publish.article.FrozenContent;
import debrief.publish.article.ReportContent;
import debrief.redaction.PhraseRedactor;
import debrief.text.Slug;
import debrief.web.Problem;
import debrief.web.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One redaction of a report, within the transaction of its door. */
final class RedactionWork {
  private final CorrectionSql sql;
  private final Journal journal;
  private final String by;
  private final Instant at;

  RedactionWork(CorrectionSql sql, Journal journal, String by, Instant at) {
    this.sql = sql;
    this.journal = journal;
    this.by = by;
    this.at = at;
  }

  /**
   * @param reason as it is told
   */
  Redaction run(CorrectionSql.Target target, RedactionInput input, String reason) {
    String words = Objects.requireNonNull(input.text());
    if (PhraseRedactor.of(words).isIn(reason)) {
      throw Problem.invalid(
          "reason", "The reason is shown to readers: say it without the words themselves.");
    }
    List<Redaction.Places> found = new ArrayList<>();
    List<Replacement> replacements = new ArrayList<>();
    List<Integer> editions =
        input.edition() == null ? sql.editions(target.slug()) : List.of(input.edition());
    for (int edition : editions) {
      Replacement replacement = replacement(target.slug(), edition, words);
      if (replacement.places() > 0) {
        found.add(new Redaction.Places(edition, replacement.places()));
        replacements.add(replacement);
      }
    }
    String address = address(target, words);
    boolean moves = !address.equals(target.slug());
    if (input.isPreview()) {
      return Redaction.of(target.slug(), target.incident(), found, false, moves);
    }
    if (found.isEmpty() && !moves) {
      throw Problem.invalid("text", "These words stand nowhere in it. Nothing was changed.");
    }
    if (moves) {
      move(target, address);
    }
    replacements.forEach(replacement -> replace(target, address, replacement, reason));
    return Redaction.of(address, target.incident(), found, true, moves);
  }

  /**
   * What an edition says without the words.
   *
   * @param places in how many they stand, in the rendering that has most, in the note and in the
   *     reasons
   * @param note what the edition says it changed; null where it says nothing
   * @param reasons of earlier corrections, as they were and as they are told from now on
   */
  private record Replacement(
      int edition,
      int places,
      List<ReportContent> contents,
      @Nullable String note,
      Map<String, String> reasons) {
    ReportContent shared() {
      return contents.stream()
          .filter(content -> content.audience() == Audience.organization)
          .findFirst()
          .orElseThrow();
    }
  }

  private Replacement replacement(String slug, int edition, String words) {
    List<ReportContent> contents = new ArrayList<>();
    int most = 0;
    for (String content : sql.contents(slug, edition)) {
      PhraseRedactor redactor = PhraseRedactor.of(words);
      contents.add(RedactedContent.of(FrozenContent.read(content), redactor));
      most = Math.max(most, redactor.places());
    }
    PhraseRedactor redactor = PhraseRedactor.of(words);
    String note = sql.note(slug, edition).map(redactor::inMarkdown).orElse(null);
    Map<String, String> reasons = new LinkedHashMap<>();
    sql.reasons(slug, edition).forEach(reason -> reasons.put(reason, redactor.inMarkdown(reason)));
    return new Replacement(edition, most + redactor.places(), contents, note, reasons);
  }

  private void replace(
      CorrectionSql.Target target, String slug, Replacement replacement, String reason) {
    int edition = replacement.edition();
    sql.takeAway(slug, edition);
    sql.putInPlace(
        slug, edition, replacement.contents().stream().map(RedactionWork::rendering).toList());
    if (replacement.note() != null) {
      sql.rewriteNote(slug, edition, replacement.note());
    }
    replacement
        .reasons()
        .forEach(
            (before, after) -> {
              if (!after.equals(before)) {
                sql.rewriteReason(slug, edition, before, after);
              }
            });
    sql.noteRedaction(slug, edition, at, replacement.places(), reason);
    ReportContent shared = replacement.shared();
    if (edition == target.newest()) {
      sql.list(slug, shared);
    }
    journal.write(
        by,
        new ReportEvent.Redacted(
            slug, edition, target.incident(), replacement.places(), "sha256:" + shared.hash()));
  }

  private static CorrectionSql.Rendering rendering(ReportContent content) {
    return new CorrectionSql.Rendering(
        content.audience(),
        content.format(),
        Json.text(content),
        content.hash(),
        Article.html(content));
  }

  /** The report's address without the words; it was made of the title that came first. */
  private static String address(CorrectionSql.Target target, String words) {
    String end = target.incident().substring("INC".length());
    String slug = target.slug();
    String folded = Slug.of(words);
    if (!slug.endsWith(end) || folded.equals(Slug.of(""))) {
      return slug;
    }
    String stem = slug.substring(0, slug.length() - end.length());
    PhraseRedactor redactor = PhraseRedactor.of(folded.replace('-', ' '));
    return redactor.isIn(stem) ? Slug.of(redactor.inPlain(stem)) + end : slug;
  }

  private void move(CorrectionSql.Target target, String address) {
    sql.dropFiles(target.slug());
    sql.move(target.slug(), address);
    journal.write(by, new ReportEvent.Moved(address, target.incident()));
  }
}
