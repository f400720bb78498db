package debrief.draft;

import debrief.incident.Incident;
import debrief.postmortem.Postmortem;
import debrief.postmortem.SuggestedTags;
import debrief.postmortem.part.TrustTag;
import debrief.text.Markdown;
import debrief.trust.Effect;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.trust.suggestion.TrustSuggestion;
import debrief.web.page.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Trust tags of a draft, and the principles that are not tagged yet with what helps to tag
 * them.
 */
record TrustRows(
    String ref,
    String csrf,
    boolean open,
    List<Tag> tags,
    List<Suggested> suggested,
    List<Untagged> untagged) {

  record Tag(
      String principle,
      String name,
      String effect,
      String label,
      Html explanation,
      String version) {
    static Tag of(TrustTag tag) {
      return new Tag(
          tag.principle(),
          Principles.find(tag.principle()).map(Principle::name).orElse(tag.principle()),
          tag.effect().name(),
          tag.effect().label(),
          new Html(Markdown.html(tag.explanation(), 4)),
          DraftRows.bare(tag.etag()));
    }
  }

  /** One of the effects as a choice, with what it means for this principle. */
  record Meaning(String effect, String label, String words, boolean chosen) {
    static List<Meaning> of(Principle principle, String chosen) {
      return Arrays.stream(Effect.values())
          .map(
              effect ->
                  new Meaning(
                      effect.name(),
                      effect.label(),
                      Markdown.plain(
                          Optional.ofNullable(principle.meanings().get(effect)).orElse("")),
                      effect.name().equals(chosen)))
          .toList();
    }
  }

  /** A sentence of the draft, and the anchor that it stands at; empty for what is not in it. */
  record Spoken(String sentence, String heading, String anchor) {}

  /** A principle that sentences of the draft speak of. */
  record Suggested(String key, String name, List<Spoken> sentences, List<Choice> choices) {}

  /** An effect that can be tagged by one press. */
  record Choice(String effect, String label) {}

  private static List<Suggested> suggested(Incident incident, Postmortem postmortem) {
    List<Choice> choices =
        Arrays.stream(Effect.values()).map(e -> new Choice(e.name(), e.label())).toList();
    Map<String, List<TrustSuggestion>> found = new LinkedHashMap<>();
    SuggestedTags.of(incident, postmortem)
        .forEach(one -> found.computeIfAbsent(one.principle(), k -> new ArrayList<>()).add(one));
    return found.entrySet().stream()
        .map(
            e ->
                new Suggested(
                    e.getKey(),
                    e.getValue().get(0).name(),
                    e.getValue().stream().map(one -> spoken(postmortem, one)).toList(),
                    choices))
        .toList();
  }

  private static Spoken spoken(Postmortem postmortem, TrustSuggestion one) {
    boolean here = postmortem.sections().stream().anyMatch(s -> s.key().equals(one.section()));
    return new Spoken(one.sentence(), one.heading(), here ? "s-" + one.section() : "");
  }

  record Untagged(String key, String name, Html questions, List<Meaning> meanings) {
    static Untagged of(Principle principle) {
      return new Untagged(
          principle.key(),
          principle.name(),
          TrustRows.questions(principle),
          Meaning.of(principle, ""));
    }
  }

  static Html questions(Principle principle) {
    return new Html(
        Markdown.html(
            principle.questions().stream()
                .map(question -> "- " + question)
                .collect(Collectors.joining("\n"))));
  }

  static TrustRows of(Incident incident, Postmortem postmortem, String csrf) {
    List<String> tagged = postmortem.trust().stream().map(TrustTag::principle).toList();
    return new TrustRows(
        postmortem.incident(),
        csrf,
        postmortem.state().isOpen(),
        postmortem.trust().stream().map(Tag::of).toList(),
        postmortem.state().isOpen() ? suggested(incident, postmortem) : List.of(),
        Principles.all().stream()
            .filter(principle -> !tagged.contains(principle.key()))
            .map(Untagged::of)
            .toList());
  }

  public boolean any() {
    return !tags.isEmpty();
  }

  public boolean anySuggested() {
    return !suggested.isEmpty();
  }

  public boolean anyLeft() {
    return !untagged.isEmpty();
  }
}
