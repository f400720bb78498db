package debrief.jobs;

/**
 * A kind of job that is done once. The feature declares it, the roof says what does it.
 *
 * @param name such as {@code welcome-mail}; never changed once jobs of it may wait somewhere
 * @param payload what such a job is told: a record of ids, written as JSON
 */
public record Kind<T>(String name, Class<T> payload) {}
