package debrief.intake.stated;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that a document says of itself under a name that we know: front matter, label, cell.
 */
public record Fact(Kind kind, String value) {
  /** The last four are times, in the order in which they come. */
  public enum Kind {
    SEVERITY,
    STATE,
    SERVICES,
    START,
    DETECTION,
    MITIGATION,
    END
  }

  private static final String TABLE =
      """
      SEVERITY; severity, sev, priority, severity level, incident severity, impact level, \
        schweregrad, priorität, gravedad, severidad, prioridad, gravité, sévérité, priorité, \
        severidade, gravidade, prioridade, gravità, severità, priorità, ernst, prioriteit, 重大度, \
        深刻度, 심각도, 严重程度
      STATE; status, state, incident status, current status, zustand, estado, statut, état, \
        stato, ステータス, 状態, 상태, 状态
      SERVICES; services, service, affected services, affected service, services affected, \
        impacted services, services impacted, components, component, affected components, \
        systems, affected systems, betroffene dienste, dienste, betroffene systeme, servicios, \
        servicios afectados, services touchés, services concernés, serviços, serviços afetados, \
        servizi, servizi coinvolti, diensten, getroffen diensten, 影響サービス, 対象サービス
      START; start, started, started at, startedat, start time, starttime, start date, incident \
        start, began, begin, impact start, outage start, time of start, time started, beginn, \
        anfang, inicio, hora de inicio, début, heure de début, début de l incident, início, \
        inizio, ora di inizio, aanvang, starttijd, 発生日時, 発生時刻, 開始, 開始時刻, 발생 시각
      DETECTION; detected, detected at, detectedat, detection, detection time, time detected, \
        discovered, discovered at, erkannt, entdeckt, detectado, detección, hora de detección, \
        détecté, détection, heure de détection, detecção, rilevato, rilevamento, gedetecteerd, \
        検知, 検知日時, 検知時刻
      MITIGATION; mitigated, mitigated at, mitigatedat, mitigation time, mitigado, atténué, \
        gemildert
      END; end, ended, ended at, endedat, end time, endtime, end date, incident end, impact \
        end, outage end, resolved, resolved at, resolvedat, resolution time, time resolved, \
        recovered, recovered at, fixed at, ende, behoben, fin, hora de fin, fin de l incident, \
        heure de fin, resuelto, résolu, fim, resolvido, fine, ora di fine, risolto, einde, \
        eindtijd, opgelost, 復旧日時, 復旧時刻, 復旧, 終了, 終了時刻, 해결 시각
      """;

  private static final Map<String, Kind> NAMES = new HashMap<>();

  static {
    for (String row : TABLE.strip().split("\n", -1)) {
      String[] parts = row.split(";", -1);
      for (String name : parts[1].split(",", -1)) {
        NAMES.putIfAbsent(normal(name), Kind.valueOf(parts[0].strip()));
      }
    }
  }

  private static final Pattern LABEL =
      Pattern.compile(
          "\\s{0,6}(?:[-*+•]\\s+)?(?:\\*\\*|__)?(?<name>\\p{L}[\\p{L} _/’'()-]{1,40}?)\\s?(?:\\*\\*|"
              + "__)?\\s?[:：]\\s?(?:\\*\\*|__)?\\s*(?<value>\\S.{0,200})");

  /** The facts of front matter, in its order. */
  public static List<Fact> of(Map<String, String> fields) {
    List<Fact> facts = new ArrayList<>();
    fields.forEach((name, value) -> add(facts, name, value));
    return facts;
  }

  /** The facts of one line: {@code **Severity:** SEV-1}, or a row {@code | Severity | SEV-1 |}. */
  public static List<Fact> in(String line, List<String> cells) {
    List<Fact> facts = new ArrayList<>();
    if (cells.size() == 2) {
      add(facts, cells.get(0), cells.get(1));
    } else if (cells.isEmpty() && line.length() < 400) {
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        add(facts, label.group("name"), label.group("value"));
      }
    }
    return facts;
  }

  /** The facts of a table of one row, whose header names them. */
  public static List<Fact> across(List<String> header, List<String> row) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      add(facts, header.get(i), row.get(i));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    Kind kind = name.length() > 60 ? null : NAMES.get(normal(name));
    if (kind != null && !value.isBlank()) {
      facts.add(new Fact(kind, value.strip()));
    }
  }

  private static String normal(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)", " ")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }
}
