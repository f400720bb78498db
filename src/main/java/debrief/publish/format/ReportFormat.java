package debrief.publish.format;

import debrief.publish.article.ReportContent;
import debrief.web.download.FileFormat;

/** A file that a report can be had as; its name is what the file's name ends with. */
public interface ReportFormat extends FileFormat {
  /** Depends on nothing but what it is given, so that the same edition is the same file. */
  byte[] write(ReportContent content, EditionStamp stamp);

  /** Whether a browser saves it rather than shows it. */
  default boolean isAttachment() {
    return false;
  }

  /** Whether it takes so long that nobody waits for it while they publish. */
  default boolean isMadeLater() {
    return false;
  }
}
