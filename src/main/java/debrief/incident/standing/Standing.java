package debrief.incident.standing;

/**
 * How an incident stands in a list.
 *
 * @param postmortem as the viewer may know it
 * @param openActionItems how many of those that they may read are open
 */
public record Standing(long number, PostmortemProgress postmortem, int openActionItems) {}
