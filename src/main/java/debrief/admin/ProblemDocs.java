package debrief.admin;

import debrief.web.Problem;
import debrief.web.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each kind of problem means and what helps: where the {@code type} of every one points. */
record ProblemDocs(List<Explained> problems) implements Page {

  record Explained(String anchor, int status, String title, String meaning, String help) {
    static Explained of(Problem.Kind kind) {
      Words words = Objects.requireNonNull(WORDS.get(kind), () -> "explain " + kind + " here");
      return new Explained(
          kind.anchor(), kind.status(), kind.title(), words.meaning(), words.help());
    }
  }

  private record Words(String meaning, String help) {}

  private static final Map<Problem.Kind, Words> WORDS =
      Map.ofEntries(
          Map.entry(
              Problem.Kind.MALFORMED,
              new Words(
                  "The request is not well-formed: broken JSON, or a form that lost its end.",
                  "Read the detail: it says where reading stopped. Nothing was changed.")),
          Map.entry(
              Problem.Kind.SIGN_IN_NEEDED,
              new Words(
                  "Nobody is signed in, or the token or session has ended.",
                  "Sign in again, or send a token that is valid: Authorization: Bearer …")),
          Map.entry(
              Problem.Kind.NOT_ALLOWED,
              new Words(
                  "You are known, and this is outside what your role or your token allows. A form "
                      + "that did not come from a page of ours is refused likewise.",
                  "Ask an administrator for the role, make a token with the scope, or load the page "
                      + "again and resend it.")),
          Map.entry(
              Problem.Kind.NOT_FOUND,
              new Words(
                  "There is nothing at this address, or it is not shared with you; the two look "
                      + "alike on purpose.",
                  "Check the reference. If somebody gave it to you, ask them who may see it.")),
          Map.entry(
              Problem.Kind.METHOD_NOT_ALLOWED,
              new Words(
                  "The path exists and takes other methods.", "The Allow header lists them.")),
          Map.entry(
              Problem.Kind.NOT_ACCEPTABLE,
              new Words(
                  "This is not offered in any of the types that the Accept header names.",
                  "Leave the header out, or ask for application/json.")),
          Map.entry(
              Problem.Kind.CONFLICT,
              new Words(
                  "The request fits no rule of the present state: a draft that may not be published "
                      + "yet, an Idempotency-Key that belongs to another request.",
                  "The errors list what stands in the way, one by one.")),
          Map.entry(
              Problem.Kind.GONE,
              new Words(
                  "What stood here was published and has been withdrawn. The member current says when "
                      + "and why, and which other editions can be read.",
                  "Read another edition, or ask the team whose report it is.")),
          Map.entry(
              Problem.Kind.STALE,
              new Words(
                  "Somebody saved between your reading and your writing. Nothing was overwritten.",
                  "The member current holds what is stored now, the ETag its version: merge the two "
                      + "and save again.")),
          Map.entry(
              Problem.Kind.TOO_LARGE,
              new Words(
                  "The request, or one of its parts, holds more than fits.",
                  "Split it. The detail names the bound.")),
          Map.entry(
              Problem.Kind.UNSUPPORTED_TYPE,
              new Words(
                  "The Content-Type is not one that this path reads.",
                  "Send the type that the description of the operation names, mostly "
                      + "application/json.")),
          Map.entry(
              Problem.Kind.INVALID,
              new Words(
                  "It could be read, and some of it cannot be stored as it stands: a field that is "
                      + "missing, unknown, too long or in conflict with another.",
                  "The errors name each field and what to do about it. Nothing was saved, so "
                      + "nothing is half-saved.")),
          Map.entry(
              Problem.Kind.VERSION_NEEDED,
              new Words(
                  "A change to something that exists must say which version it was made from.",
                  "Send If-Match with the ETag that the last reading gave you.")),
          Map.entry(
              Problem.Kind.TOO_MANY,
              new Words(
                  "More requests came in a short time than one sender needs.",
                  "Wait as long as Retry-After says, then go on.")),
          Map.entry(
              Problem.Kind.BROKEN,
              new Words(
                  "Something broke on our side. It is logged under the id in the detail.",
                  "Try again; if it stays so, give the id to your operator.")),
          Map.entry(
              Problem.Kind.UNAVAILABLE,
              new Words(
                  "The database does not answer, has no room, or is too busy just now. The detail says which,"
                      + " and whether something was saved.",
                  "Wait as long as Retry-After says, then try again; a POST with an Idempotency-Key is safe to"
                      + " repeat.")));

  static ProblemDocs all() {
    return new ProblemDocs(Arrays.stream(Problem.Kind.values()).map(Explained::of).toList());
  }

  @Override
  public String title() {
    return "Problems";
  }
}
