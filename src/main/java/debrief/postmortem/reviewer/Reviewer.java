package debrief.postmortem.reviewer;

/** Somebody who was asked to review a draft. */
public record Reviewer(String id, String name, String email) {}
