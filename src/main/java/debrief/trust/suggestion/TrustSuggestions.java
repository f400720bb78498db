package debrief.trust.suggestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import debrief.text.Markdown;
import debrief.text.prose.Passage;
import debrief.text.prose.Passages;
import debrief.trust.Principle;
import debrief.trust.Principles;
import debrief.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through a text for what speaks of a Trust principle. */
public final class TrustSuggestions {
  /** Of one principle; a second sentence helps to judge the first. */
  private static final int SENTENCES = 2;

  /** What is less is a word by the way. */
  private static final int ENOUGH = 2;

  /** What is shorter is a label; what is longer is a list or a log. */
  private static final int SHORTEST = 15;

  private static final int LONGEST = 600;

  /** What is longer is read to here. */
  private static final int LONGEST_TEXT = 100_000;

  private static final int MOST_SENTENCES = 2_000;

  /** A part of a text. */
  public record Part(String key, String heading, String markdown) {}

  private record Sign(Pattern pattern, int weight) {}

  private record Words(Principle principle, List<Sign> signs) {}

  private record Sentence(String text, Part part) {}

  private record Found(Sentence sentence, Sign sign) {
    int weight() {
      return sign.weight();
    }
  }

  private record Scored(Words words, List<Found> found) {
    int score() {
      return found.stream().mapToInt(Found::weight).sum();
    }

    /** One that says so by itself, or two that say it in different ways. */
    boolean enough() {
      return found.stream().anyMatch(one -> one.weight() >= ENOUGH)
          || found.stream().map(Found::sign).distinct().count() >= ENOUGH;
    }
  }

  private static final List<Words> ALL =
      Principles.all().stream().map(TrustSuggestions::words).toList();

  private TrustSuggestions() {}

  static List<TrustSign> signs(String principle) {
    String name = "/debrief/trust/suggestion/" + principle + ".yml";
    ObjectMapper yaml = Json.configure(new ObjectMapper(new YAMLFactory()));
    try (InputStream in = TrustSuggestions.class.getResourceAsStream(name)) {
      return List.of(yaml.readValue(Objects.requireNonNull(in, name), TrustSign[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static Pattern pattern(TrustSign sign) {
    return Pattern.compile(sign.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Words words(Principle principle) {
    return new Words(
        principle,
        signs(principle.key()).stream()
            .map(sign -> new Sign(pattern(sign), sign.weight()))
            .toList());
  }

  /**
   * What a text may be about, the surest first, at most two sentences for each principle.
   *
   * @param tagged keys of principles of which something is said already
   */
  public static List<TrustSuggestion> in(List<Part> parts, Set<String> tagged) {
    List<Sentence> sentences = sentences(parts);
    return ALL.stream()
        .filter(words -> !tagged.contains(words.principle().key()))
        .map(words -> new Scored(words, found(words, sentences)))
        .filter(scored -> scored.enough())
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .flatMap(
            scored ->
                scored.found().stream()
                    .sorted(Comparator.comparingInt(Found::weight).reversed())
                    .limit(SENTENCES)
                    .map(one -> suggestion(scored.words().principle(), one.sentence())))
        .toList();
  }

  private static TrustSuggestion suggestion(Principle principle, Sentence sentence) {
    return new TrustSuggestion(
        principle.key(),
        principle.name(),
        sentence.text(),
        sentence.part().key(),
        sentence.part().heading());
  }

  private static List<Found> found(Words words, List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      words.signs().stream()
          .filter(sign -> sign.pattern().matcher(sentence.text()).find())
          .max(Comparator.comparingInt(Sign::weight))
          .ifPresent(sign -> found.add(new Found(sentence, sign)));
    }
    return found;
  }

  private static List<Sentence> sentences(List<Part> parts) {
    List<Sentence> sentences = new ArrayList<>();
    int left = LONGEST_TEXT;
    for (Part part : parts) {
      String text = part.markdown().substring(0, Math.min(left, part.markdown().length()));
      left -= text.length();
      for (Passage passage : Passages.of(text)) {
        if (passage.kind() != Passage.Kind.heading) {
          split(passage.text(), part, sentences);
        }
      }
    }
    return sentences;
  }

  private static void split(String text, Part part, List<Sentence> sentences) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String plain =
          Markdown.plain(text.substring(start, end).replace(Passage.CODE, '…'))
              .replaceAll("\\s+", " ")
              .strip();
      boolean tells = plain.length() >= SHORTEST && plain.length() <= LONGEST;
      if (tells && sentences.size() < MOST_SENTENCES) {
        sentences.add(new Sentence(plain, part));
      }
    }
  }
}
