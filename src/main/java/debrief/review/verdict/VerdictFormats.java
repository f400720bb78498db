package debrief.review.verdict;

import debrief.web.download.FileFormat;
import debrief.web.download.FileFormats;
import java.util.List;

/** Every format that verdicts can be taken away in. */
public final class VerdictFormats implements FileFormats {
  @Override
  public List<? extends FileFormat> all() {
    return List.of(VerdictFormat.values());
  }
}
