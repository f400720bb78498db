package debrief.incident.name;

/** An account that a name in a text may belong to. */
public record NamedAccount(String name, String email) {}
