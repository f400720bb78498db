package debrief.intake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The files of a folder and its folders; links are not followed. */
public final class FolderDocuments implements DocumentSource {
  private final Path folder;

  public FolderDocuments(Path folder) {
    this.folder = folder;
  }

  @Override
  public void each(Consumer<FoundDocument> found) throws IOException {
    CollectionBounds bounds = new CollectionBounds(found);
    walk(folder, bounds);
    bounds.end();
  }

  private void walk(Path from, CollectionBounds bounds) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(from)) {
      files = all.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (Files.isSymbolicLink(file)) {
        bounds.leave(name, "It is a symbolic link to another place.");
      } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        if (!file.getFileName().toString().equals(".git")) {
          walk(file, bounds);
        }
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        bounds.leave(name, "It is no file.");
      } else {
        bounds.take(name, Files.size(file), -1, () -> Files.newInputStream(file));
      }
    }
  }
}
