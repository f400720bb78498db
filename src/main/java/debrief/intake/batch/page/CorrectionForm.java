package debrief.intake.batch.page;

import debrief.incident.Severity;
import debrief.intake.batch.ImportBatch;
import debrief.intake.batch.ImportPreview;
import debrief.intake.correction.ImportCorrections;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said once for all documents of an import, beside one of them.
 *
 * @param headings of this document, each with what it may be
 * @param severityWord the document's own word for its severity
 */
record CorrectionForm(
    Field zone,
    Field day,
    Field severityWord,
    List<Field.Choice> severities,
    List<Heading> headings,
    @Nullable String wrong) {
  private static final String AS_READ = "";

  /** A heading of the document. */
  record Heading(int row, String words, List<Field.Choice> choices) {}

  static CorrectionForm of(ImportBatch batch, ImportPreview preview) {
    ImportCorrections said = batch.corrections();
    Map<String, @Nullable Severity> words = Objects.requireNonNullElse(said.severities(), Map.of());
    String word = preview.severityWord();
    return new CorrectionForm(
        Field.of("zone", said.zone()),
        Field.of("day", said.day()),
        Field.of("severityWord", word),
        severities(word == null ? null : words.get(word)),
        headings(preview, Objects.requireNonNullElse(said.headings(), Map.of())),
        null);
  }

  static CorrectionForm again(
      ImportBatch batch,
      ImportPreview preview,
      MultivaluedMap<String, String> form,
      Problem problem) {
    CorrectionForm before = of(batch, preview);
    Field.Typed typed = new Field.Typed(form, problem);
    return new CorrectionForm(
        typed.field("zone"),
        typed.field("day"),
        typed.field("severityWord", "severities"),
        before.severities(),
        before.headings(),
        problem.errors().isEmpty() ? problem.detail() : problem.errors().get(0).message());
  }

  private static List<Field.Choice> severities(@Nullable Severity chosen) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice(AS_READ, "As it is read", chosen == null));
    for (Severity severity : Severity.values()) {
      choices.add(new Field.Choice(severity.name(), severity.name(), severity == chosen));
    }
    return choices;
  }

  private static List<Heading> headings(ImportPreview preview, Map<String, @Nullable String> said) {
    List<Heading> headings = new ArrayList<>();
    for (String words : preview.headings()) {
      String chosen = said.get(words);
      List<Field.Choice> choices = new ArrayList<>();
      choices.add(new Field.Choice(AS_READ, "As it is read", chosen == null));
      for (String key : ImportCorrections.keys()) {
        choices.add(new Field.Choice(key, ImportCorrections.heading(key), key.equals(chosen)));
      }
      headings.add(new Heading(headings.size(), words, choices));
    }
    return headings;
  }

  /** What is said from now on: what was said before of other words, and what the form says. */
  static ImportCorrections read(
      ImportBatch batch, FormFields fields, MultivaluedMap<String, String> form) {
    ImportCorrections before = batch.corrections();
    Map<String, @Nullable Severity> severities =
        new LinkedHashMap<>(Objects.requireNonNullElse(before.severities(), Map.of()));
    String word = fields.line("severityWord");
    if (word != null) {
      Severity means = fields.choice("severity", Severity.class);
      severities.remove(word);
      if (means != null) {
        severities.put(word, means);
      }
    }
    Map<String, @Nullable String> headings =
        new LinkedHashMap<>(Objects.requireNonNullElse(before.headings(), Map.of()));
    for (int row = 0; form.containsKey("heading-" + row); row++) {
      String heading = fields.line("heading-" + row);
      String key = fields.line("place-" + row);
      if (heading != null) {
        headings.remove(heading);
        if (key != null) {
          headings.put(heading, key);
        }
      }
    }
    return new ImportCorrections(fields.line("zone"), fields.date("day"), severities, headings);
  }

  /** What is said, in words. */
  static List<String> words(ImportCorrections said) {
    List<String> words = new ArrayList<>();
    if (said.zone() != null) {
      words.add("Times without a zone are those of " + said.zone() + ".");
    }
    if (said.day() != null) {
      words.add("Documents without a day are of " + said.day() + ".");
    }
    Objects.requireNonNullElse(said.severities(), Map.<String, @Nullable Severity>of())
        .forEach((word, severity) -> words.add("The severity “" + word + "” is " + severity + "."));
    Objects.requireNonNullElse(said.headings(), Map.<String, @Nullable String>of())
        .forEach(
            (heading, key) ->
                words.add(
                    "“"
                        + heading
                        + "” is "
                        + ImportCorrections.heading(String.valueOf(key))
                        + "."));
    return words;
  }

  public boolean hasHeadings() {
    return !headings.isEmpty();
  }
}
