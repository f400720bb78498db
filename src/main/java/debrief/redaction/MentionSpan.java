package debrief.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What belongs to a name and goes with it: a title, the role itself, the dot of an initial. */
record MentionSpan(int from, int to) {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Doctor|Miss|Sir)\\.?(?:[ \\u00A0]|&nbsp;)$");
  private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}\\p{N}])[Aa]n? $");
  private static final Pattern AFTER =
      Pattern.compile("(?:( \\()|(, )|( [-–—] ))(?:(?:the|our|an?) )?", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_TITLE = 18;

  static MentionSpan of(String text, int start, int end, List<String> nouns) {
    int from = behind(TITLE, text, start);
    int to = initial(text, start, end);
    for (String noun : nouns) {
      for (String gap : List.of(" ", ", ", " (", "\u00A0")) {
        int at = from - gap.length() - noun.length();
        boolean before =
            at >= 0
                && text.regionMatches(true, at, noun, 0, noun.length())
                && text.startsWith(gap, at + noun.length())
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        boolean closed = text.startsWith(")", to) || !gap.equals(" (");
        if (before && closed) {
          boolean mark = gap.equals(" (") || (gap.equals(", ") && text.startsWith(", ", to));
          return new MentionSpan(behind(ARTICLE, text, at), mark ? to + 1 : to);
        }
      }
      int after = after(text, to, noun);
      if (after > to) {
        return new MentionSpan(from, after);
      }
    }
    return new MentionSpan(from, to);
  }

  private static int behind(Pattern pattern, String text, int start) {
    int near = Math.max(0, start - LONGEST_TITLE);
    Matcher matcher = pattern.matcher(text.substring(near, start));
    return matcher.find() ? near + matcher.start() : start;
  }

  /** "Ravi I. joined": the dot is not the end of a sentence. */
  private static int initial(String text, int start, int end) {
    boolean initial =
        end - start > 3
            && Character.isUpperCase(text.charAt(end - 1))
            && !Character.isLetterOrDigit(text.charAt(end - 2))
            && text.startsWith(".", end);
    int at = end + 1;
    boolean on =
        initial
            && at < text.length()
            && (",;:'’".indexOf(text.charAt(at)) >= 0
                || (text.charAt(at) == ' '
                    && at + 1 < text.length()
                    && Character.isLowerCase(text.charAt(at + 1))));
    return on ? at : end;
  }

  /** "Ravi (SRE)", "Ravi, the SRE, joined". */
  private static int after(String text, int end, String noun) {
    Matcher matcher = AFTER.matcher(text).region(end, Math.min(text.length(), end + 8));
    if (!matcher.lookingAt() || !text.regionMatches(true, matcher.end(), noun, 0, noun.length())) {
      return end;
    }
    int to = matcher.end() + noun.length();
    if (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      return end;
    }
    if (matcher.group(1) != null) {
      return text.startsWith(")", to) ? to + 1 : end;
    }
    boolean closed = to >= text.length() || ",.;:!?)\n".indexOf(text.charAt(to)) >= 0;
    return !closed ? end : text.startsWith(", ", to) ? to + 1 : to;
  }
}
