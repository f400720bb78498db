package debrief.noego;

import com.fasterxml.jackson.core.JsonProcessingException;
import debrief.web.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings of files, written for a person, a program or a code host. */
public enum ReviewReport {
  text {
    @Override
    public String write(List<OfFile> files) {
      StringBuilder out = new StringBuilder();
      int count = 0;
      for (OfFile file : files) {
        for (Finding finding : file.reviewed().findings()) {
          count++;
          out.append(
              String.format(
                  "%s:%d:%d: %s: \"%s\"%n",
                  file.path(),
                  finding.line(),
                  finding.column(),
                  finding.rule(),
                  oneLine(finding.quote())));
          out.append("    ").append(finding.message()).append(System.lineSeparator());
          finding
              .suggestions()
              .forEach(
                  s ->
                      out.append(finding.question() ? "    Ask: " : "    Perhaps: ")
                          .append(oneLine(s))
                          .append(System.lineSeparator()));
        }
        if (!file.reviewed().complete()) {
          out.append(file.stopped()).append(System.lineSeparator());
        }
      }
      return out.append(summary(count, files.size())).append(System.lineSeparator()).toString();
    }
  },
  json {
    @Override
    public String write(List<OfFile> files) {
      Map<String, Integer> counts = new TreeMap<>();
      files.forEach(
          file -> file.reviewed().counts().forEach((id, n) -> counts.merge(id, n, Integer::sum)));
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("files", files.stream().map(OfFile::members).toList());
      all.put("counts", counts);
      return pretty(all);
    }
  },
  sarif {
    @Override
    public String write(List<OfFile> files) {
      return pretty(Sarif.log(files));
    }
  };

  /** What was found in one file. */
  public record OfFile(String path, String markdown, Reviewed reviewed) {

    /** For a person: that not all of it was read, and to which line. */
    String stopped() {
      Integer to = reviewed.reviewedTo();
      int line = new LineNumbers(markdown).line(to == null ? markdown.length() : to);
      return path
          + ": The review could not finish in its time. It read up to line "
          + line
          + "; divide the file to have the rest read.";
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("path", path);
      members.put("findings", reviewed.findings());
      if (!reviewed.complete()) {
        members.put("complete", false);
        members.put("reviewedTo", reviewed.reviewedTo());
      }
      return members;
    }
  }

  public abstract String write(List<OfFile> files);

  private static String summary(int findings, int files) {
    String where = files == 1 ? "1 file" : files + " files";
    return findings == 0
        ? where + " read: nothing stands in the way of learning."
        : where + " read, " + (findings == 1 ? "1 finding." : findings + " findings.");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
  }

  private static String pretty(Object value) {
    try {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value)
          + System.lineSeparator();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
