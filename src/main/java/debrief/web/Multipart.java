package debrief.web;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that holds a file, as browsers send it (RFC 7578). The whole body is in memory, since a
 * request is bounded.
 *
 * @param fields by name, the last of each
 */
public record Multipart(Map<String, String> fields, @Nullable File file) {
  private static final int MOST_PARTS = 50;
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");

  /**
   * A file that was chosen.
   *
   * @param name the last part of its path; empty where none was chosen
   */
  public record File(String name, byte[] content) {}

  /**
   * @throws Problem 400 for what is no such form
   */
  public static Multipart read(MediaType type, byte[] body) {
    String boundary = type.getParameters().get("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 200) {
      throw broken();
    }
    // Every byte is one letter here, so places in the text are places in the body.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String mark = "--" + boundary;
    Map<String, String> fields = new LinkedHashMap<>();
    File file = null;
    int at = text.indexOf(mark);
    for (int parts = 0; at >= 0 && !text.startsWith("--", at + mark.length()); parts++) {
      int head = at + mark.length() + 2;
      int begin = text.indexOf("\r\n\r\n", at) + 4;
      int end = text.indexOf("\r\n" + mark, Math.max(begin - 2, 0));
      if (begin < 4 || end < 0 || head > begin || parts >= MOST_PARTS) {
        throw broken();
      }
      end = Math.max(end, begin);
      String headers = utf8(body, head, begin);
      String name = found(NAME, headers);
      String fileName = found(FILE_NAME, headers);
      if (fileName != null) {
        byte[] content = Arrays.copyOfRange(body, begin, end);
        file = new File(fileName.replaceFirst("^.*[/\\\\]", ""), content);
      } else if (name != null) {
        fields.put(name, utf8(body, begin, end));
      }
      at = text.indexOf(mark, end);
    }
    if (at < 0) {
      throw broken();
    }
    return new Multipart(fields, file);
  }

  private static String utf8(byte[] body, int from, int to) {
    return new String(body, from, to - from, StandardCharsets.UTF_8);
  }

  private static @Nullable String found(Pattern pattern, String headers) {
    Matcher matcher = pattern.matcher(headers);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Problem broken() {
    return Problem.malformed("This form was cut off or is none. Load the page and send it again.");
  }
}
