package debrief.token;

import debrief.account.Person;
import debrief.crypto.Ids;
import java.util.regex.Pattern;

/**
 * What an API token looks like: {@code debrief_pat_} for a person's, {@code debrief_svc_} for a
 * service's, 40 random letters, and 7 that follow from all before them. Scanners for lost secrets
 * find it by this shape, and can tell by its end that it is no chance.
 */
public final class TokenText {
  private static final String BRAND = "debrief_";
  private static final String PERSONAL = BRAND + "pat_";
  private static final String SERVICE = BRAND + "svc_";
  private static final int CHECKSUM = 7;

  /** docs/security.md gives it to those who look for lost tokens. */
  static final String SHAPE = "debrief_(pat|svc)_[2-9b-df-hjkmnp-tv-z]{47}";

  private static final Pattern WHOLE = Pattern.compile(SHAPE);

  private TokenText() {}

  static String make(Person.Kind kind) {
    String start = (kind == Person.Kind.service ? SERVICE : PERSONAL) + Ids.secret();
    return start + Ids.checksum(start);
  }

  /**
   * Whether it could be a token: what looks like one of ours has the end of one. Others are those
   * that an operator chose for the first start.
   */
  public static boolean isPossible(String token) {
    if (!token.startsWith(BRAND)) {
      return true;
    }
    int end = token.length() - CHECKSUM;
    return WHOLE.matcher(token).matches()
        && Ids.checksum(token.substring(0, end)).equals(token.substring(end));
  }
}
