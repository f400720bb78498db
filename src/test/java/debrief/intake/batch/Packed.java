package debrief.intake.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is made entry by entry. */
public final class Packed {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  public Packed with(String name, String text) throws IOException {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Packed with(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
    return this;
  }

  public byte[] zip() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  /** A small postmortem of its own. */
  public static String document(String about) {
    return """
        # %s

        ## Summary

        It was %s.

        ## Timeline

        - 2026-03-03 10:00 UTC It begins
        - 2026-03-03 10:20 UTC It ends
        """
        .formatted(about, about);
  }
}
