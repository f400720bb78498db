package debrief.intake.stated;

import debrief.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody whom a document names as having taken part.
 *
 * @param role what the document calls it, such as {@code Incident commander}
 */
public record NamedPerson(String name, String role) {
  private static final Pattern NAME =
      Pattern.compile(
          "@?[\\p{L}][\\p{L}\\p{M}.'’-]{0,30}(?: [\\p{L}][\\p{L}\\p{M}.'’-]{0,30}){0,3}|@[\\w.-]{2,40}");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)n/?a|none|unknown|tb[da]|team|everyone|all|name|names|you|.*\\b(?:team|the|on-?call|engineers?)\\b.*");

  /** Says that they were there, and not as what. */
  private static final Pattern NO_ROLE =
      Pattern.compile(
          "(?i)(?:in )?attendance|(?:people )?(?:present|involved)|involved people|who was (?:present|involved)|incident team");

  private static final Pattern PLURAL =
      Pattern.compile(
          "(?i)(?:.* )?(?:authors|responders|participants|attendees|commanders|engineers|reviewers)");
  private static final int MOST = 30;

  /** Those of a list, such as {@code Mara Lind, @tove}; none where it is no list of names. */
  static List<NamedPerson> in(String role, String value) {
    String plain =
        Markdown.plain(value).replaceAll("^\\[|]$", "").replaceAll("<[^>]{0,200}>", " ").strip();
    List<NamedPerson> people = new ArrayList<>();
    for (String part : plain.split("[,;、&]|\\s(?:and|und|y|et|e|en)\\s", -1)) {
      String name =
          part.replaceAll("\\([^)]{0,80}\\)", " ").replaceAll("[\\s\"']+$|^[\\s\"']+", "");
      if (!name.isEmpty() && (!NAME.matcher(name).matches() || NOBODY.matcher(name).matches())) {
        return List.of();
      }
      if (!name.isEmpty()) {
        people.add(new NamedPerson(name.replaceFirst("^@", ""), called(role)));
      }
    }
    return people.size() > MOST ? List.of() : people;
  }

  private static String called(String role) {
    String plain = role.replaceAll("[*_:]", " ").replaceAll("\\(s\\)", "").strip();
    if (NO_ROLE.matcher(plain).matches()) {
      return "Participant";
    }
    String one = PLURAL.matcher(plain).matches() ? plain.substring(0, plain.length() - 1) : plain;
    return one.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.substring(1);
  }
}
