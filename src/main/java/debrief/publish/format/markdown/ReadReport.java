package debrief.publish.format.markdown;

import debrief.publish.article.ReportContent;
import java.util.List;

/**
 * What a file of ours says.
 *
 * @param changes what its edition says that it changed; empty where it says nothing
 * @param rest what somebody has written into it where it has no place, in Markdown
 */
public record ReadReport(ReportContent content, String changes, List<String> rest) {
  public ReadReport {
    rest = List.copyOf(rest);
  }
}
