package debrief.noego;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts that are made to cost much, of any length. */
public final class AdversarialTexts {
  private static final Map<String, String> PIECES = new LinkedHashMap<>();

  static {
    PIECES.put("no spaces", "a");
    PIECES.put("emphases", "*a");
    PIECES.put("brackets", "[");
    PIECES.put("open links", "](");
    PIECES.put("ticks", "` `` ``` ");
    PIECES.put("tags", "<a ");
    PIECES.put("ampersands", "&");
    PIECES.put("quotes", "\"a ");
    PIECES.put("who", "who ");
    PIECES.put("people", "the engineer and ");
    PIECES.put("should", "should have been ");
    PIECES.put("lines", "a\n");
    PIECES.put("items", "- a\n");
    PIECES.put("commas", "a, ");
    PIECES.put("names", "Ada Byron ");
    PIECES.put("rows of names", "Ada Byron, ");
    PIECES.put("names that act", "Ada Byron told Grace Hopper, ");
    PIECES.put("credits", "thanks to Nkechi Obiora, ");
    PIECES.put("names with links", "[Zoltan Ferencz](https://example.org) ");
  }

  private AdversarialTexts() {}

  public static Stream<String> kinds() {
    return PIECES.keySet().stream();
  }

  /** So many letters of a kind, or a few less. */
  public static String of(String kind, int length) {
    String piece = Objects.requireNonNull(PIECES.get(kind), kind);
    return piece.repeat(length / piece.length());
  }
}
