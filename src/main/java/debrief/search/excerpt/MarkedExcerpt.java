package debrief.search.excerpt;

import debrief.search.query.WordFolding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passage of a text that has most of what was looked for, as HTML. */
public final class MarkedExcerpt {
  /** Of the passage, in UTF-16 units. */
  private static final int LENGTH = 240;

  /** How much of it stands before the first word that was looked for. */
  private static final int LEAD = 60;

  /** More places than these are not compared. */
  private static final int MOST_PLACES = 2_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private MarkedExcerpt() {}

  /** A place in the text, and which of the words stands there. */
  private record Place(int start, int end, int word) {}

  /**
   * @param text plain
   * @param marks what was looked for
   */
  public static String of(String text, Marks marks) {
    List<Place> places = places(text, marks);
    int start = places.isEmpty() ? 0 : Math.max(0, places.get(best(places)).start() - LEAD);
    start = start == 0 ? 0 : afterBlank(text, start);
    int end = Math.min(text.length(), start + LENGTH);
    if (end < text.length()) {
      int blank = text.lastIndexOf(' ', end);
      end = blank > start ? blank : whole(text, end);
    }
    StringBuilder html = new StringBuilder(start > 0 ? "… " : "");
    int at = start;
    for (Place place : places) {
      if (place.start() >= at && place.end() <= end) {
        escape(html, text, at, place.start());
        html.append("<mark>");
        escape(html, text, place.start(), place.end());
        html.append("</mark>");
        at = place.end();
      }
    }
    escape(html, text, at, end);
    return html.append(end < text.length() ? " …" : "").toString();
  }

  private static List<Place> places(String text, Marks marks) {
    List<Place> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (places.size() < MOST_PLACES && matcher.find()) {
      if (WordFolding.isPair(matcher.group())) {
        dense(text, matcher.start(), matcher.end(), marks, places);
      } else {
        int word = marks.wordOf(WordFolding.fold(matcher.group()));
        if (word >= 0) {
          places.add(new Place(matcher.start(), matcher.end(), word));
        }
      }
    }
    return places;
  }

  /** Letters without blanks between words: each pair that was looked for. */
  private static void dense(String text, int start, int end, Marks marks, List<Place> places) {
    for (int at = start; at < end && places.size() < MOST_PLACES; ) {
      int next = text.offsetByCodePoints(at, 1);
      int after = next < end ? text.offsetByCodePoints(next, 1) : next;
      int pair = marks.wordOf(WordFolding.fold(text.substring(at, after)));
      int one = pair >= 0 ? -1 : marks.wordOf(WordFolding.fold(text.substring(at, next)));
      if (pair >= 0) {
        places.add(new Place(at, after, pair));
      } else if (one >= 0) {
        places.add(new Place(at, next, one));
      }
      at = pair >= 0 ? after : next;
    }
  }

  /** The place from which on most different words follow within the passage. */
  private static int best(List<Place> places) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < places.size(); i++) {
      Set<Integer> words = new HashSet<>();
      int count = 0;
      int end = places.get(i).start() + LENGTH - LEAD;
      for (int j = i; j < places.size() && places.get(j).end() <= end && count < 20; j++) {
        count++;
        words.add(places.get(j).word());
      }
      int worth = words.size() * 20 + count;
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }

  private static int afterBlank(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank >= 0 && blank - from < LEAD ? blank + 1 : whole(text, from);
  }

  /** Not between the halves of a letter. */
  private static int whole(String text, int at) {
    return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  private static void escape(StringBuilder html, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n', '\r', '\t' -> html.append(' ');
        default -> html.append(letter);
      }
    }
  }
}
