package debrief.cli;

/** Ends a command with a status of its own; Dropwizard's own for a command that failed is 1. */
public abstract class CommandExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  protected CommandExit(int status, String message) {
    super(message);
    this.status = status;
  }

  /** What the process leaves with. */
  public int status() {
    return status;
  }
}
