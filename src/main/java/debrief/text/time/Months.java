package debrief.text.time;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The names of months in the languages in which reports are read, with their short forms. */
final class Months {
  /** A line a month; English, German, French, Spanish, Portuguese, Italian, Dutch. */
  private static final String TABLE =
      """
      jan january januar jänner janvier janv enero ene janeiro gennaio gen januari
      feb february februar février févr fév febrero fevereiro fev febbraio februari
      mar march märz mär mrz mars marzo março maart mrt
      apr april avril avr abril abr aprile
      may mai mayo maio maggio mag mei
      jun june juni juin junio junho giugno giu
      jul july juli juillet juil julio julho luglio lug
      aug august août aoû agosto ago augustus
      sep sept september septembre septiembre setembro settembre set
      oct october okt oktober octobre octubre outubro out ottobre ott
      nov november novembre noviembre novembro
      dec december dez dezember décembre déc diciembre dic dezembro dicembre
      """;

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    String[] rows = TABLE.strip().split("\n", -1);
    for (int i = 0; i < rows.length; i++) {
      for (String name : rows[i].strip().split(" ", -1)) {
        NUMBERS.put(name, i + 1);
      }
    }
  }

  /** One of them, the longer first, with the point of a short form. */
  static final String PATTERN = "(?<month>" + alternatives() + ")(?![\\p{L}])\\.?";

  private Months() {}

  private static String alternatives() {
    TreeSet<String> longest =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(name -> name));
    longest.addAll(NUMBERS.keySet());
    return String.join("|", longest);
  }

  /** 1 for January. */
  static int number(String name) {
    Integer number = NUMBERS.get(name.toLowerCase(Locale.ROOT));
    return number == null ? 0 : number;
  }
}
