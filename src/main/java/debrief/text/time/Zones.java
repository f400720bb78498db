package debrief.text.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The zones that people write after a time, before it, or in a heading. One that means several
 * places (IST is India, Israel and Ireland) is not read here, see {@link AmbiguousZone}; "PT",
 * "PST/PDT" and "Pacific time" mean the place with its summer time, "PST" the offset that it names.
 */
final class Zones {
  /** Each line: a place or an offset, and what people call it, in lower case. */
  private static final String TABLE =
      """
      Z; utc, gmt, z, wet, ut, zulu
      -10:00; hst
      -09:00; akst
      -08:00; pst, akdt
      -07:00; pdt, mst
      -06:00; mdt, cst
      -05:00; cdt, est
      -04:00; edt
      -03:00; brt
      +01:00; cet, bst, west, wat, mez
      +02:00; cest, eet, sast, mesz
      +03:00; eest, msk, eat
      +05:00; pkt
      +05:45; npt
      +07:00; wib, ict
      +08:00; sgt, hkt, awst, pht
      +09:00; jst, kst
      +09:30; acst
      +10:00; aest
      +10:30; acdt
      +11:00; aedt
      +12:00; nzst
      +13:00; nzdt
      America/Los_Angeles; pt, pst/pdt, pdt/pst, pacific time, pacific, us/pacific, pacific standard time, pacific daylight time
      America/Denver; mt, mst/mdt, mdt/mst, mountain time, mountain, denver, us/mountain
      America/Chicago; ct, cst/cdt, cdt/cst, central time, central, us/central
      America/New_York; et, est/edt, edt/est, eastern time, eastern, us/eastern, eastern standard time, eastern daylight time
      Europe/Paris; cet/cest, cest/cet, central european time, heure de paris
      Europe/Berlin; mez/mesz, mesz/mez, german time, ortszeit berlin
      Europe/London; gmt/bst, bst/gmt, uk time, british time
      Europe/Lisbon; wet/west, hora de lisboa
      Europe/Athens; eet/eest, eest/eet
      Europe/Madrid; hora peninsular, hora de madrid
      Europe/Rome; ora di roma, ora italiana
      Europe/Amsterdam; nederlandse tijd
      Australia/Sydney; aest/aedt, aedt/aest
      Asia/Tokyo; japan time, japan standard time, 日本時間
      Asia/Kolkata; india standard time, indian standard time, indian time
      America/Sao_Paulo; horário de brasília, hora de brasília
      """;

  private static final Map<String, ZoneId> NAMED = new HashMap<>();

  static {
    for (String row : TABLE.strip().split("\n", -1)) {
      String[] parts = row.split(";", -1);
      for (String name : parts[1].split(",", -1)) {
        NAMED.put(name.strip(), ZoneId.of(parts[0].strip()));
      }
    }
  }

  private static final String LONG =
      "(?:Pacific|Mountain|Central|Eastern)(?: (?:Standard|Daylight))? Time|Central European Time|(?:Japan|Indian?) Standard Time|"
          + "(?:Pacific|Mountain|Central|Eastern)(?= ?(?:[-–—:;|,)\\]*]|$))|日本時間|"
          + "[Hh]eure de Paris|[Hh]ora (?:peninsular|de (?:Madrid|Lisboa|Brasília))|[Hh]orário de Brasília|[Oo]ra di Roma|"
          + "[Nn]ederlandse tijd|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?: local)? [Tt]ime";

  private static final String SHORT =
      "UTC|GMT|UT|Zulu|Z|P[SD]?T|M[SD]?T|C[SD]?T|E[SD]?T|CES?T|MES?Z|BST|WES?T|EES?T|JST|KST|SAST|AE[SD]T|AC[SD]T|AWST|"
          + "NZ[SD]T|AK[SD]T|HST|BRT|MSK|PKT|NPT|SGT|HKT|PHT|WIB|ICT|WAT|EAT|Denver";

  /** What can be a zone; longer words first, and the whole word. */
  static final String WORD =
      "(?:(?:UTC|GMT) ?[+−-]\\d{1,2}(?::?[0-5]\\d)?|(?:P[SD]T/P[SD]T|M[SD]T/M[SD]T|C[SD]T/C[SD]T|E[SD]T/E[SD]T|CES?T/CES?T|"
          + "MES?Z/MES?Z|GMT/BST|BST/GMT|WET/WEST|EES?T/EES?T|AE[SD]T/AE[SD]T)|"
          + LONG
          + "|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+){1,2}|"
          + SHORT
          + "|\\+(?:0\\d|1[0-4]):?[0-5]\\d|-(?:0\\d|1[0-2])(?:00|30))(?![\\p{L}\\d/])";

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)? ?([+-])(\\d{1,2})(?::?(\\d\\d))?");

  private static final Pattern PLACE = Pattern.compile("(.{3,40}?)(?: local)? time");

  private static final Pattern ANYWHERE = Pattern.compile("(?<![\\p{L}\\d:/+-])" + WORD);

  private Zones() {}

  static Optional<ZoneId> find(String text) {
    Matcher word = ANYWHERE.matcher(text);
    while (word.find()) {
      ZoneId zone = read(word.group());
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }

  static @Nullable ZoneId read(String word) {
    String name = word.strip().toLowerCase(Locale.ROOT).replace('−', '-');
    ZoneId known = NAMED.get(name);
    if (known != null) {
      return known;
    }
    Matcher place = PLACE.matcher(name);
    if (place.matches() && !word.contains("/")) {
      return ZoneNames.place(place.group(1));
    }
    try {
      Matcher offset = OFFSET.matcher(name);
      if (!offset.matches()) {
        return word.contains("/") ? ZoneId.of(word.strip()) : null;
      }
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = "-".equals(offset.group(1)) ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
