package debrief.process;

import org.apache.commons.text.StringSubstitutor;

/**
 * Puts the environment's values into {@code config.yml}, where text stands in single quotes: a
 * quote within a value is doubled, so that no password can break the file.
 */
public final class EnvironmentValues extends StringSubstitutor {
  public EnvironmentValues() {
    super(
        name -> {
          String value = System.getenv(name);
          return value == null ? null : value.replace("'", "''");
        });
  }
}
