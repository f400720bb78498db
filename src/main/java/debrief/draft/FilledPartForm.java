package debrief.draft;

import debrief.access.AudienceWords;
import debrief.postmortem.part.Factor;
import debrief.postmortem.part.Lesson;
import debrief.postmortem.part.TrustTag;
import debrief.web.Problem;
import debrief.web.page.EarlierText;
import debrief.web.page.Field;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, or what was typed: the values that the form for a row shows.
 *
 * @param fields the form's fields by their names
 */
record FilledPartForm(
    @Nullable String version,
    List<Problem.FieldError> errors,
    boolean stale,
    Function<String, Field> fields,
    List<EarlierText> earlier) {

  /** A form for a row that is not there yet. */
  static final FilledPartForm FRESH =
      new FilledPartForm(null, List.of(), false, name -> Field.of(name, ""), List.of());

  static FilledPartForm of(Factor factor, List<EarlierText> earlier) {
    return stored(
        factor.etag(),
        Map.of(
            "title",
            factor.title(),
            "text",
            factor.text(),
            "audience",
            factor.audience().toString()),
        earlier);
  }

  static FilledPartForm of(Lesson lesson, List<EarlierText> earlier) {
    return stored(
        lesson.etag(),
        Map.of(
            "kind",
            lesson.kind().name(),
            "text",
            lesson.text(),
            "audience",
            lesson.audience().toString()),
        earlier);
  }

  static FilledPartForm of(TrustTag tag, List<EarlierText> earlier) {
    return stored(
        tag.etag(),
        Map.of("effect", tag.effect().name(), "explanation", tag.explanation()),
        earlier);
  }

  private static FilledPartForm stored(
      String etag, Map<String, String> values, List<EarlierText> earlier) {
    return new FilledPartForm(
        DraftRows.bare(etag), List.of(), false, name -> Field.of(name, values.get(name)), earlier);
  }

  /** As it was sent. Problems that no field can mend go on. */
  static FilledPartForm again(Problem problem, MultivaluedMap<String, String> form) {
    boolean stale = problem.kind() == Problem.Kind.STALE;
    problem.throwUnless(Problem.Kind.INVALID, Problem.Kind.STALE);
    String now = problem.currentEtag();
    String version = now == null ? form.getFirst("version") : DraftRows.bare(now);
    return new FilledPartForm(
        stale && now == null ? null : version == null || version.isEmpty() ? null : version,
        problem.errors(),
        stale,
        new Field.Typed(form, problem)::field,
        List.of());
  }

  Field field(String name) {
    return fields.apply(name);
  }

  List<Field.Choice> audiences() {
    String typed = field("audience").value();
    return AudienceWords.choices(typed.isEmpty() ? "organization" : typed);
  }
}
