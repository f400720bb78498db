package debrief.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that jobs are not looked for, and once that they are again. The library itself would
 * print a whole exception every other second while the database is away, so {@code config.yml}
 * keeps it quiet.
 */
final class JobTrouble extends AbstractSchedulerListener {
  private static final Logger LOG = LoggerFactory.getLogger(JobTrouble.class);

  private volatile boolean said;

  @Override
  public void onSchedulerEvent(SchedulerEventType type) {
    if (type == SchedulerEventType.UNEXPECTED_ERROR && !said) {
      said = true;
      LOG.warn(
          "Jobs wait for the moment: mostly because the database does not answer. With"
              + " com.github.kagkarlsson set to WARN in the logging of config.yml the log says more.");
    } else if (type == SchedulerEventType.RAN_EXECUTE_DUE && said) {
      said = false;
      LOG.info("Jobs are looked for again.");
    }
  }
}
