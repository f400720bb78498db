package debrief.action.page;

/** A field that a step asks for; its id is the form's key and its name. */
record AskedField(
    String id, String name, String type, String label, String hint, String value, String error) {
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
