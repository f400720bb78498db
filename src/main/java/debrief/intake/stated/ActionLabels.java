package debrief.intake.stated;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people call the columns and the groups of their action items. */
public final class ActionLabels {
  /** A longer cell is no label, and would be looked through once for each of its letters. */
  private static final int LONGEST_LABEL = 80;

  private static final String WHAT =
      "action|task|description|item|todo|what|maßnahme|aufgabe|acción|tarea|tâche|ação|tarefa|azione|attività|"
          + "actie|taak|対策|アクション|内容";
  private static final String WHO =
      "owner|assignee|who|responsible|lead|dri|assigned to|verantwortlich|wer|responsable|propietario|porteur|"
          + "responsável|responsabile|eigenaar|wie|担当|担当者";
  private static final String STATE = "status|state|done|estado|statut|état|stato|状態|ステータス";
  private static final String DUE =
      "due|deadline|eta|target|by when|due date|date|fällig|frist|termin|bis|fecha|fecha límite|plazo|vence|échéance|date limite|"
          + "prazo|data|scadenza|datum|期限|기한|截止";
  private static final Pattern PROBLEMS =
      Pattern.compile(
          "(?i)\\b(?:problems?|issues? (?:found|identified)|identified|findings?|observations?|causes?|risks?|went (?:well|wrong)|"
              + "probleme?|erkenntnisse|problemas?|problèmes?|problemi|problemen|constats?)\\b|問題|課題");

  private static final Pattern NAME =
      Pattern.compile("[A-Z]{2,3}|@[\\w-]+|[A-Z][a-zé]+(?: [A-Z][a-zé]+)?");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)prevent.*|detect.*|mitigat.*|process.*|fix.*|technical.*|document.*|investig.*|monitor.*|improv.*|"
              + "short.*|long.*|done|todo|other|tool.*|immediate.*|complet.*|high|low|medium|testing|infra.*|"
              + "communication.*|response|public|indexer|deploy.*|alert.*|observ.*|security|team|next.*");

  private ActionLabels() {}

  /** Whether a heading groups what was found, not what is to be done. */
  public static boolean problem(String heading) {
    return PROBLEMS.matcher(heading).find();
  }

  /** Whether a heading is the name of somebody, whose items stand below it. */
  public static boolean person(String heading) {
    return NAME.matcher(heading).matches() && !NO_NAME.matcher(heading).matches();
  }

  /** The column of the action itself; -1 for none, as with the others. */
  public static int what(List<String> header) {
    return column(header, WHAT);
  }

  /** The column of the owner. */
  public static int who(List<String> header) {
    return column(header, WHO);
  }

  /** The column that says whether it is done. */
  public static int state(List<String> header) {
    return column(header, STATE);
  }

  /** The column of the day until which it is to be done. */
  public static int when(List<String> header) {
    return column(header, DUE);
  }

  private static int column(List<String> header, String names) {
    String form = "[^\\p{L}]*(?:.*(?<!\\p{L}))?(?:" + names + ")(?!\\p{L}).*";
    for (int i = 0; i < header.size(); i++) {
      String cell = header.get(i);
      if (cell.length() <= LONGEST_LABEL && cell.toLowerCase(Locale.ROOT).matches(form)) {
        return i;
      }
    }
    return -1;
  }
}
