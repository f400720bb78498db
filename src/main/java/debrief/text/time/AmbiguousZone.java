package debrief.text.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An abbreviation that several places use for their own time, decided by the other signs of a
 * document: a city, a country, a currency. Without a sign it is what most who write it mean, and
 * that is an assumption.
 *
 * @param sure whether a sign of the document decided it
 */
public record AmbiguousZone(String name, ZoneId zone, boolean sure) {
  private record Meaning(ZoneId zone, Pattern signs) {}

  private static final Map<String, List<Meaning>> MEANINGS =
      Map.of(
          "IST",
          List.of(
              meaning(
                  "+05:30",
                  "india|mumbai|delhi|bangalore|bengaluru|kolkata|chennai|hyderabad|pune|₹|inr|rupees?"),
              meaning("Asia/Jerusalem", "israel|tel aviv|jerusalem|haifa|idt|₪|shekels?"),
              meaning("Europe/Dublin", "ireland|irish|dublin|cork")),
          "CST",
          List.of(
              meaning("-06:00", "chicago|dallas|texas|us central|cdt|us-central|houston"),
              meaning(
                  "+08:00",
                  "china|beijing|shanghai|shenzhen|hangzhou|taipei|taiwan|cn-north|¥|rmb|cny")),
          "BST",
          List.of(
              meaning("+01:00", "london|uk|britain|british|gmt|£|england|manchester"),
              meaning("+06:00", "bangladesh|dhaka|chittagong")));

  private static final Pattern USED =
      Pattern.compile("(?<![\\p{L}\\d])(IST|CST|BST)(?![\\p{L}\\d])");

  private static Meaning meaning(String zone, String signs) {
    return new Meaning(
        ZoneId.of(zone),
        Pattern.compile("(?<!\\p{L})(?:" + signs + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE));
  }

  /** Those that a text uses, as it uses them; at most one meaning for each name. */
  public static List<AmbiguousZone> in(String text) {
    List<AmbiguousZone> used = new ArrayList<>();
    Matcher name = USED.matcher(text);
    while (name.find()) {
      String word = name.group(1).toUpperCase(Locale.ROOT);
      if (used.stream().noneMatch(zone -> zone.name().equals(word))) {
        used.add(of(word, text));
      }
    }
    return used;
  }

  private static AmbiguousZone of(String name, String text) {
    List<Meaning> meanings = MEANINGS.getOrDefault(name, List.of());
    List<Meaning> signed =
        meanings.stream().filter(meaning -> meaning.signs().matcher(text).find()).toList();
    boolean sure = signed.size() == 1;
    return new AmbiguousZone(name, sure ? signed.get(0).zone() : meanings.get(0).zone(), sure);
  }

  /** {@code IST as UTC+05:30}. */
  public String said() {
    return name + " as " + (zone instanceof ZoneOffset ? "UTC" : "") + zone.getId();
  }

  /** The zone of this name among some; empty where it is none of them. */
  static Optional<ZoneId> read(String name, List<AmbiguousZone> known) {
    return known.stream()
        .filter(zone -> zone.name().equals(name))
        .map(AmbiguousZone::zone)
        .findFirst();
  }
}
