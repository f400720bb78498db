package debrief.db;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two spellings of one name have in common, as the function {@code name_key} of the database
 * says it: neither case nor how an accent is encoded counts. Plain {@code lower} there may know
 * ASCII alone, by the locale that a database was made with.
 */
public final class NameKey {
  private NameKey() {}

  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
