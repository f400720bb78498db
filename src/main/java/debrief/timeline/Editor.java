package debrief.timeline;

import org.jspecify.annotations.Nullable;

/** Somebody with an account here, by the name that they have now. */
public record Editor(String id, String name) {
  static @Nullable Editor of(@Nullable String id, @Nullable String name) {
    return id == null || name == null ? null : new Editor(id, name);
  }
}
