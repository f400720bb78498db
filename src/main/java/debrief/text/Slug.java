package debrief.text;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of an address. */
public final class Slug {
  private static final int LONGEST = 60;

  private Slug() {}

  /**
   * Small ASCII letters, digits and single dashes, at most 60 characters, cut between words;
   * "report" if nothing remains.
   */
  public static String of(String title) {
    String head = title.length() > 1000 ? title.substring(0, 1000) : title;
    String folded =
        Normalizer.normalize(head, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("ø", "o")
            .replace("đ", "d")
            .replace("ł", "l")
            .replace("þ", "th")
            .replaceAll("['’`]", "");
    String slug = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (slug.length() > LONGEST) {
      int dash = slug.lastIndexOf('-', LONGEST);
      slug = slug.substring(0, dash > 0 ? dash : LONGEST);
    }
    return slug.isEmpty() ? "report" : slug;
  }
}
