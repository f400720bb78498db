package debrief.incident.declare;

/**
 * Whether readers may declare incidents.
 *
 * @param version grows with every change
 */
public record DeclareSetting(boolean readersDeclare, int version) {}
