package debrief.publish;

import debrief.web.Problem;

/** A sentence about a part, and where to mend it. */
public record Hint(String message, String link) {
  public static Hint of(String ref, Problem.FieldError error) {
    return new Hint(error.message(), place(ref, error.field()));
  }

  private static String place(String ref, String field) {
    String page = "/incidents/" + ref;
    if (field.startsWith("sections.")) {
      return page + "/postmortem#s-" + field.substring("sections.".length());
    }
    return switch (field) {
      case "actionItems" -> page + "#actions";
      case "resolvedAt" -> page + "/edit";
      case "trust" -> page + "/postmortem#trust";
      default -> page + "/postmortem";
    };
  }
}
