package debrief;

import org.apache.commons.text.StringSubstitutor;

/**
 * Puts the environment's values into {@code config.yml}, where text stands in single quotes: a
 * quote within a value is doubled, so that no password can break the file.
 */
final class EnvironmentValues extends StringSubstitutor {
  EnvironmentValues() {
    super(
        name -> {
          String value = System.getenv(name);
          return value == null ? null : value.replace("'", "''");
        });
  }
}
