package debrief.trust;

import debrief.text.FrontMatter;
import debrief.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seven principles, read once from their texts. */
public final class Principles {
  private static final List<String> KEYS =
      List.of(
          "security",
          "privacy",
          "scalability",
          "availability",
          "reliability",
          "performance",
          "observability");

  private static final List<Principle> ALL =
      KEYS.stream().map(key -> parse(key, load(key))).toList();

  private Principles() {}

  /** All seven, in the order in which they are shown. */
  public static List<Principle> all() {
    return ALL;
  }

  public static Optional<Principle> find(String key) {
    return ALL.stream().filter(principle -> principle.key().equals(key)).findFirst();
  }

  /**
   * The key of the principle that a query names; null where it names none.
   *
   * @throws Problem 422 when there is none of this name
   */
  public static @Nullable String asked(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return find(value)
        .map(Principle::key)
        .orElseThrow(() -> Problem.invalid("principle", "One of " + String.join(", ", KEYS) + "."));
  }

  /**
   * @throws IllegalStateException when the text lacks a part; it names the part
   */
  static Principle parse(String key, String text) {
    FrontMatter front = FrontMatter.parse(text);
    String[] parts = front.body().split("(?m)^## +");
    Map<Effect, String> meanings = new EnumMap<>(Effect.class);
    List<String> questions = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      String heading = end < 0 ? parts[i].strip() : parts[i].substring(0, end).strip();
      String body = end < 0 ? "" : parts[i].substring(end).strip();
      if (heading.equals("Questions")) {
        questions.addAll(bullets(body));
      } else {
        meanings.put(effect(key, heading), body);
      }
    }
    for (Effect effect : Effect.values()) {
      require(!meanings.getOrDefault(effect, "").isBlank(), key, effect.label());
    }
    require(!questions.isEmpty(), key, "Questions");
    require(!parts[0].isBlank(), key, "definition");
    require(key.equals(front.fields().get("key")), key, "key");
    String name = front.fields().getOrDefault("name", "");
    require(!name.isBlank(), key, "name");
    return new Principle(key, name, parts[0].strip(), meanings, questions);
  }

  private static Effect effect(String key, String heading) {
    for (Effect effect : Effect.values()) {
      if (effect.label().equals(heading)) {
        return effect;
      }
    }
    throw new IllegalStateException("The principle " + key + " has a stray part: " + heading);
  }

  /** The items of a list; a line that is no item goes on with the one before. */
  private static List<String> bullets(String body) {
    List<String> items = new ArrayList<>();
    for (String item : body.split("(?m)^- +")) {
      if (!item.isBlank()) {
        items.add(item.strip().replaceAll("\\s+", " "));
      }
    }
    return items;
  }

  private static void require(boolean there, String key, String part) {
    if (!there) {
      throw new IllegalStateException("The principle " + key + " lacks its part: " + part);
    }
  }

  private static String load(String key) {
    try (InputStream in = Principles.class.getResourceAsStream("principles/" + key + ".md")) {
      if (in == null) {
        throw new IllegalStateException("There is no text for the principle " + key);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
