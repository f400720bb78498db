package debrief.access;

import debrief.web.Problem;
import debrief.web.load.Payer;
import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asking, for the length of one request.
 *
 * @param personId the account's id
 * @param rights what the role allows and, with an API token, its scopes do not take away
 * @param token what they came with; null for somebody who signed in
 * @param zone what times are shown in; null where the account leaves that to the browser
 */
public record Viewer(
    String personId,
    String name,
    Role role,
    List<String> teams,
    Set<Right> rights,
    @Nullable Token token,
    @Nullable ZoneId zone)
    implements Principal, Payer {

  /**
   * The API token that a request came with.
   *
   * @param granted what scopes and role allowed when it was made; a later role adds nothing
   */
  public record Token(
      String id, Set<Scope> scopes, Set<Right> granted, @Nullable Instant expiresAt) {
    public Token {
      scopes = Set.copyOf(scopes);
      granted = Set.copyOf(granted);
    }
  }

  public Viewer {
    teams = List.copyOf(teams);
    rights = Set.copyOf(rights);
  }

  /** A person who signed in: all that the role allows. */
  public static Viewer signedIn(String personId, String name, Role role, List<String> teams) {
    return signedIn(personId, name, role, teams, null);
  }

  /** The same with the zone that the account has chosen. */
  public static Viewer signedIn(
      String personId, String name, Role role, List<String> teams, @Nullable ZoneId zone) {
    return new Viewer(personId, name, role, teams, role.rights(), null, zone);
  }

  /** Somebody who came with an API token: what the role allows now and the token was made for. */
  public static Viewer withToken(
      String personId, String name, Role role, List<String> teams, Token token) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    token.scopes().forEach(scope -> rights.addAll(scope.rights()));
    rights.retainAll(role.rights());
    rights.retainAll(token.granted());
    return new Viewer(personId, name, role, teams, rights, token, null);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /**
   * @throws Problem 403 with the right that is lacking, or the token's scope
   */
  public void require(Right right) {
    if (may(right)) {
      return;
    }
    if (token != null && token.scopes().contains(Scope.of(right)) && allows(role, right)) {
      throw Problem.forbidden(
          "This token was made when your account might not "
              + right.words()
              + " yet. Make a new one for that.");
    }
    if (token != null && allows(role, right)) {
      throw Problem.forbidden(
          "This token lacks the scope "
              + Scope.of(right)
              + ", so it may not "
              + right.words()
              + ". Use one that has it.");
    }
    throw Problem.forbidden(
        "Your account may not " + right.words() + ". An administrator can change that.");
  }

  private static boolean allows(Role role, Right right) {
    return role.rights().contains(right);
  }

  /** Whether restricted incidents of others are open too. */
  public boolean seesAll() {
    return may(Right.ADMINISTER);
  }

  /** Whether text marked for the team is open: those who draft. */
  public boolean seesTeamText() {
    return may(Right.WRITE);
  }

  @Override
  public String payer() {
    return personId;
  }

  @Override
  public String getName() {
    return name;
  }
}
