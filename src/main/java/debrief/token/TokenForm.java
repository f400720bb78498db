package debrief.token;

import debrief.access.Role;
import debrief.access.Scope;
import debrief.web.Problem;
import debrief.web.page.Field;
import debrief.web.page.FormFields;
import debrief.web.page.TimeView;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that lists an account's tokens and makes new ones.
 *
 * @param path where its forms go
 */
public record TokenForm(
    String path,
    List<Line> lines,
    Field label,
    List<Choice> scopes,
    @Nullable String scopesError,
    Field ends) {

  /** A token in words. */
  record Line(
      String id,
      String name,
      String may,
      TimeView made,
      @Nullable TimeView used,
      @Nullable TimeView ends) {
    public static Line of(ApiToken token) {
      return new Line(
          token.id(),
          token.name(),
          token.scopes().stream().map(Scope::name).collect(Collectors.joining(", ")),
          new TimeView(token.createdAt()),
          TimeView.of(token.lastUsedAt()),
          TimeView.of(token.expiresAt()));
    }
  }

  record Choice(String value, String meaning, boolean chosen) {}

  /** Offers what the role of the account allows. */
  public static TokenForm of(String path, List<ApiToken> tokens, Role role) {
    return new TokenForm(
        path,
        tokens.stream().map(Line::of).toList(),
        Field.of("tokenName", ""),
        Arrays.stream(Scope.values())
            .filter(scope -> scope.isIn(role))
            .map(scope -> new Choice(scope.name(), scope.meaning(), scope == Scope.read))
            .toList(),
        null,
        Field.of("ends", ""));
  }

  /** The same with what was typed and what to mend. */
  public TokenForm again(MultivaluedMap<String, String> form, Problem problem) {
    Field.Typed typed = new Field.Typed(form, problem);
    List<String> chosen = form.get("scopes");
    return new TokenForm(
        path,
        lines,
        typed.field("tokenName", "name"),
        scopes.stream()
            .map(
                s ->
                    new Choice(
                        s.value(), s.meaning(), chosen != null && chosen.contains(s.value())))
            .toList(),
        typed.field("scopes").error(),
        typed.field("ends", "expiresAt"));
  }

  public static TokenInput read(MultivaluedMap<String, String> form) {
    FormFields fields = new FormFields(form);
    String name = fields.line("tokenName");
    LocalDate ends = fields.date("ends");
    List<String> chosen = fields.all("scopes");
    fields.orThrow();
    List<@Nullable Scope> scopes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      if (chosen.contains(scope.name())) {
        scopes.add(scope);
      }
    }
    // The last day counts.
    return new TokenInput(
        name,
        scopes,
        ends == null ? null : ends.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  public boolean empty() {
    return lines.isEmpty();
  }
}
