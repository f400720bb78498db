package debrief.jobs;

/**
 * Says in a sentence for operators why a job could not be done. It is stored and shown, so it holds
 * nobody's text, name or address.
 */
public final class JobFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JobFailed(String sentence) {
    super(sentence);
  }
}
