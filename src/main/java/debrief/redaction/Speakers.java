package debrief.redaction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who speaks in a line of a chat: {@code Ada Byron: it is the pool}. */
public final class Speakers {
  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,40}|\\p{Lo}[\\p{Lo}\\p{M}]{0,20})";
  private static final String MORE =
      "(?:" + WORD + "|van|von|de|den|der|da|di|du|la|le|bin|al|el|y)";
  private static final Pattern LEAD =
      Pattern.compile(
          "[\\s>*_]{0,5}@?("
              + WORD
              + "(?: "
              + MORE
              + "){0,3})[*_]{0,3}"
              + "(?: ?\\([^)\\n]{1,40}\\))?[*_]{0,3}:[*_]{0,3}(?=\\s)");

  /** What stands before a colon in a log book and is nobody. */
  private static final Set<String> LABELS =
      Set.of(
          "action",
          "actions",
          "alert",
          "alarm",
          "answer",
          "assumption",
          "before",
          "after",
          "cause",
          "change",
          "chat",
          "comment",
          "conclusion",
          "context",
          "decision",
          "deploy",
          "deployment",
          "detected",
          "edit",
          "effect",
          "error",
          "evidence",
          "example",
          "finding",
          "fix",
          "follow-up",
          "fyi",
          "hypothesis",
          "idea",
          "impact",
          "incident",
          "info",
          "issue",
          "later",
          "link",
          "log",
          "message",
          "mitigation",
          "monitoring",
          "next",
          "note",
          "notes",
          "observation",
          "plan",
          "problem",
          "question",
          "reason",
          "reminder",
          "report",
          "resolved",
          "result",
          "rollback",
          "root cause",
          "severity",
          "source",
          "status",
          "step",
          "summary",
          "suspicion",
          "test",
          "theory",
          "ticket",
          "time",
          "todo",
          "update",
          "updated",
          "warning",
          "workaround");

  private Speakers() {}

  /** The name at the beginning of a text; a label or an abbreviation is none. */
  public static Optional<String> in(String text) {
    Matcher lead = LEAD.matcher(text);
    if (!lead.lookingAt()) {
      return Optional.empty();
    }
    String name = lead.group(1).strip();
    boolean letters = name.codePointCount(0, name.length()) > 1;
    boolean capitals =
        name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
    return letters && !capitals && !LABELS.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.of(name)
        : Optional.empty();
  }
}
