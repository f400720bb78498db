package debrief.intake.source;

import debrief.web.Problem;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The files of a zip. */
public final class ZipDocuments implements DocumentSource {
  private final SeekableByteChannel channel;

  /**
   * @param channel is closed once it was read
   */
  public ZipDocuments(SeekableByteChannel channel) {
    this.channel = channel;
  }

  public static ZipDocuments of(byte[] zip) {
    return new ZipDocuments(new SeekableInMemoryByteChannel(zip));
  }

  @Override
  public void each(Consumer<FoundDocument> found) throws IOException {
    try (ZipFile zip = open()) {
      CollectionBounds bounds = new CollectionBounds(found);
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          tell(zip, entry, bounds);
        }
      }
      bounds.end();
    }
  }

  private static void tell(ZipFile zip, ZipArchiveEntry entry, CollectionBounds bounds)
      throws IOException {
    String name = entry.getName();
    if (entry.isUnixSymlink()) {
      bounds.leave(name, "It is a symbolic link to another place.");
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      bounds.leave(name, "It is encrypted. Unpack it with its password, then pack it anew.");
    } else if (!zip.canReadEntryData(entry)) {
      bounds.leave(name, "It is packed in a way that is not read here.");
    } else {
      bounds.take(
          name, entry.getSize(), entry.getCompressedSize(), () -> zip.getInputStream(entry));
    }
  }

  private ZipFile open() {
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.of(
          Problem.Kind.INVALID,
          "The zip was cut off or damaged, or is no zip: its list of files cannot be read. Nothing"
              + " was imported.");
    }
  }
}
