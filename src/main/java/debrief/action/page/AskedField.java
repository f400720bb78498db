package debrief.action.page;

import org.jspecify.annotations.Nullable;

/**
 * A field that a step asks for; its id is the form's key and its name.
 *
 * @param error empty where all is well
 * @param sure the answer to a question about it, as {@link debrief.web.page.Field} has it
 */
record AskedField(
    String id,
    String name,
    String type,
    String label,
    String hint,
    String value,
    String error,
    @Nullable String sure) {
  public boolean isSure() {
    return sure != null && error.isEmpty();
  }

  public boolean isTeam() {
    return name.equals("team");
  }

  public boolean isLines() {
    return type.equals("lines");
  }

  public boolean isDate() {
    return type.equals("date");
  }
}
