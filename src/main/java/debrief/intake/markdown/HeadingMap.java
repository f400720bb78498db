package debrief.intake.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a heading belongs in our form: a section, the timeline or the action items. The table is
 * what people call these things.
 */
record HeadingMap(Kind kind, String key) {
  enum Kind {
    SECTION,
    TIMELINE,
    ACTIONS
  }

  static final HeadingMap OTHER = new HeadingMap(Kind.SECTION, "other-notes");
  static final HeadingMap SUMMARY = new HeadingMap(Kind.SECTION, "summary");

  /** Our sections in the order of a report, with our headings. */
  static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  private static final Map<String, HeadingMap> NAMES = new LinkedHashMap<>();

  /** Names that say too little to be trusted as the beginning of a longer heading. */
  private static final List<String> WHOLE_ONLY =
      List.of(
          "issue",
          "incident",
          "data",
          "details",
          "context",
          "response",
          "log",
          "actions",
          "analysis",
          "cause",
          "process",
          "scope",
          "history");

  private static final int LONGEST = 300;

  /** Section, our heading (none where the form has more than a text), and what people call it. */
  private static final String TABLE =
      """
      summary; Summary; summary, issue summary, incident summary, executive summary, overview, tl dr, \
        tldr, abstract, synopsis, introduction, issue, incident overview, high level overview, brief, \
        what is the issue
      impact; Impact; impact, what was impacted, customer impact, user impact, business impact, affected \
        users, affected services, who was affected, scope, scope of impact, damage
      what-happened; What happened; what happened, details, incident details, incident description, \
        description, context, background, leadup, lead up, investigation, narrative, data, incident, \
        fault, detailed description, how it happened, technical details
      contributing-factors; Contributing factors; contributing factors, contributing factor, root cause, \
        root causes, root cause analysis, cause, causes, the cause, analysis of causes, analysis, \
        trigger, triggers, why did this happen, why it happened, why this happened, five whys, 5 whys, \
        underlying causes, problem
      what-went-well; What went well; what went well, what worked, what worked well, things that went \
        well, what went right, the good
      what-could-go-better; What could go better; what could go better, what went wrong, what didnt go so \
        well, what didnt go well, what did not go well, what could have gone better, what can be \
        improved, what could be improved, what didnt work, what went poorly, things that went poorly, \
        lessons learned, lessons learnt, lessons, takeaways, key takeaways, learnings, what can we learn, \
        what we learned, what have we learned, the bad
      where-we-got-lucky; Where we got lucky; where we got lucky, where did we get lucky, luck, what we \
        got lucky with
      what-surprised-us; What surprised us; what surprised us, surprises, what was surprising
      how-we-responded; How we responded; how we responded, response, incident response, our response, \
        resolution, resolution and recovery, resolution recovery, recovery, detection, mitigation, \
        identified, how we fixed it, the fix, fix, workaround
      follow-up; Follow-up; lasting follow up
      other-notes; Other notes; other notes
      timeline; ; timeline, timeline of events, time line, incident timeline, key events, chronology, \
        event log, sequence of events, log, history, events
      action-items; ; action items, action item, actions, review actions, corrective and preventative \
        measures, corrective and preventative measure, corrective and preventive measures, corrective \
        actions, preventive actions, preventative actions, preventive measures, preventative measures, \
        remediation, remediation items, recommendations, next steps, follow up, follow ups, followup, \
        followups, follow up actions, follow up items, actions planned, actions taken, action taken, \
        action plan, future measures, process improvements, technical improvements, documentation \
        improvements, improvements, future work, short term fix, short term fixes, long term solution, \
        long term solutions, what is being done about this, what were doing about it, what are we doing \
        about it, todo, todos, to do, immediate actions, future actions, action points, questions for \
        follow up
      """;

  static {
    for (String row : TABLE.strip().split("\n", -1)) {
      List<String> parts = List.of(row.split(";", -1));
      String key = parts.get(0).strip();
      String heading = parts.get(1).strip();
      Kind kind =
          key.equals("timeline") ? Kind.TIMELINE : heading.isEmpty() ? Kind.ACTIONS : Kind.SECTION;
      if (kind == Kind.SECTION) {
        HEADINGS.put(key, heading);
      }
      for (String name : parts.get(2).split(",", -1)) {
        NAMES.put(name.strip().replaceAll("\\s+", " "), new HeadingMap(kind, key));
      }
    }
  }

  /** The place of a heading with exactly this name, apart from its punctuation. */
  static @Nullable HeadingMap exactly(String heading) {
    return heading.length() > LONGEST ? null : NAMES.get(normal(heading));
  }

  /** Also of one that begins with such a name, as "Timeline of the outage (UTC)" does. */
  static @Nullable HeadingMap of(String heading) {
    if (heading.length() > LONGEST) {
      return null;
    }
    String name = normal(heading);
    HeadingMap place = NAMES.get(name);
    if (place != null) {
      return place;
    }
    if (name.endsWith(" timeline") || name.startsWith("timeline ")) {
      return NAMES.get("timeline");
    }
    if (name.split(" ", -1).length > 9) {
      return null;
    }
    String best = name.endsWith(" action items") ? "action items" : "";
    for (String known : NAMES.keySet()) {
      boolean begins = name.startsWith(known + " ") && !WHOLE_ONLY.contains(known);
      best = begins && known.length() > best.length() ? known : best;
    }
    return NAMES.get(best);
  }

  private static String normal(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)|<[^>]*>", " ")
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replaceFirst("^(?:\\d+ |the |our )+(?=\\w)", "")
        .strip();
  }
}
