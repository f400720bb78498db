package debrief.journal;

import com.fasterxml.jackson.databind.JsonNode;
import debrief.world.Client;
import debrief.world.World;

/** The journal of a world of its own. */
record Ledger(World world) implements AutoCloseable {
  static final String PATH = "/api/v1/journal";
  static final String INCIDENT = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";

  static Ledger open() {
    return new Ledger(World.empty());
  }

  Client admin() {
    return world.admin();
  }

  /** Declares an incident, and gives its reference. */
  String declare() {
    return admin().post("/api/v1/incidents", INCIDENT).json().path("ref").asText();
  }

  /** The lines that a query finds, the newest first. */
  JsonNode find(String query) {
    return admin().get(PATH + query).json().path("items");
  }

  /** What a check of the chain says. */
  JsonNode check() {
    return admin().get(PATH + "/check").json();
  }

  @Override
  public void close() {
    world.close();
  }
}
