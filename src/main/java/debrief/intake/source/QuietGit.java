package debrief.intake.source;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as the Git library sees it: without the settings of whoever runs the server, which
 * could lead it elsewhere, and without a file of its own, which it would write into their home.
 */
final class QuietGit extends SystemReader.Delegate {
  private QuietGit(SystemReader system) {
    super(system);
  }

  static void install() {
    if (!(SystemReader.getInstance() instanceof QuietGit)) {
      SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  private static final class NoSettings extends FileBasedConfig {
    @SuppressWarnings("NullAway") // there is no file, which the library allows and does not say
    NoSettings(@Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is nothing to read.
    }

    @Override
    public void save() {
      // There is nothing to keep.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
