package debrief.cli;

import debrief.intake.source.DocumentSource;
import debrief.intake.source.FolderDocuments;
import debrief.intake.source.GitClone;
import debrief.intake.source.GitDocuments;
import debrief.intake.source.ZipDocuments;
import debrief.web.Problem;
import debrief.web.outbound.Outbound;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where documents are brought in from: a folder, a zip, a Git repository here or at an https
 * address.
 *
 * @param path as it was given
 * @param ref a branch, a tag or a commit of a repository; null for where it stands
 * @param folder of a repository; null for all of it
 * @param privateToo whether a repository may stand in a private network
 */
public record ImportPlace(
    String path, @Nullable String ref, @Nullable String folder, boolean privateToo) {
  private static final Duration NAME_PATIENCE = Duration.ofSeconds(10);

  /**
   * What is read there.
   *
   * @param origin the repository and the commit; empty for a folder or a zip
   */
  record Opened(DocumentSource source, String name, String origin, Closeable after)
      implements Closeable {
    @Override
    public void close() throws IOException {
      after.close();
    }
  }

  /**
   * @throws Problem 422 for what is not there, or may not be asked
   * @throws IOException where it cannot be read
   */
  Opened open() throws IOException {
    if (path.matches("[A-Za-z][A-Za-z0-9+.-]{1,20}://.*|[\\w.-]+@[\\w.-]+:.*")) {
      return elsewhere();
    }
    Path file = Path.of(path).toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file) && GitDocuments.isRepository(file)) {
      GitDocuments documents = GitDocuments.open(file, bare(name), ref, folder);
      return new Opened(documents, bare(name), documents.origin(), documents);
    }
    if (ref != null || folder != null) {
      throw Problem.invalid("ref", path + " is no Git repository: --ref and --folder are for one.");
    }
    if (Files.isDirectory(file)) {
      return new Opened(new FolderDocuments(file), name, "", () -> {});
    }
    if (!Files.isReadable(file)) {
      throw Problem.invalid("path", "There is no folder or zip " + file + " that can be read.");
    }
    SeekableByteChannel zip = Files.newByteChannel(file);
    return new Opened(new ZipDocuments(zip), name, "", zip);
  }

  private Opened elsewhere() throws IOException {
    URI address = address();
    GitClone clone = GitClone.of(address, ref);
    boolean opened = false;
    try {
      GitDocuments documents =
          GitDocuments.open(clone.folder(), address.toString(), GitClone.WANTED, folder);
      opened = true;
      String name = bare(address.getPath().replaceAll("/+$", "").replaceAll(".*/", ""));
      return new Opened(
          documents,
          name,
          documents.origin(),
          () -> {
            documents.close();
            clone.close();
          });
    } finally {
      if (!opened) {
        clone.close();
      }
    }
  }

  /** Only what is safe to ask: no other protocol, no password, nobody inside. */
  private URI address() {
    URI address = null;
    try {
      address = URI.create(path);
    } catch (IllegalArgumentException e) {
      // Said below: it is no https address.
    }
    if (address == null
        || !"https".equalsIgnoreCase(address.getScheme())
        || address.getHost() == null) {
      throw Problem.invalid(
          "path", "A repository elsewhere is read by an https address. Clone it here for others.");
    }
    if (address.getUserInfo() != null || address.getQuery() != null) {
      throw Problem.invalid(
          "path", "The address holds more than a place. For a closed repository, clone it here.");
    }
    if (new Outbound(NAME_PATIENCE, privateToo).isClosed(address)) {
      throw Problem.invalid(
          "path", address.getHost() + " is in a private network; --private-addresses allows that.");
    }
    return address;
  }

  private static String bare(String name) {
    return name.endsWith(".git") && name.length() > 4 ? name.substring(0, name.length() - 4) : name;
  }
}
