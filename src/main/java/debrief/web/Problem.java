package debrief.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import debrief.web.failure.ProblemMapper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller can read, understand and mend: the one exception that crosses a door.
 * {@link ProblemMapper} turns it into RFC 9457 JSON, or into a page for a person.
 *
 * <p>Sentences are for a tired reader: what is the matter, then what helps. They never name what
 * the caller may not see.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A field of the request and what to do about it.
   *
   * @param mirror whether the same is said at another field, for people who need it once
   */
  public record FieldError(String field, String message, @JsonIgnore boolean mirror) {
    public FieldError(String field, String message) {
      this(field, message, false);
    }
  }

  /**
   * The kinds of problem. The name is the anchor of its explanation under {@code /docs/problems}.
   */
  public enum Kind {
    MALFORMED(400, "This could not be read"),
    SIGN_IN_NEEDED(401, "Please sign in"),
    NOT_ALLOWED(403, "This needs another role"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "Method not allowed here"),
    NOT_ACCEPTABLE(406, "This format is not available"),
    CONFLICT(409, "Not possible in the current state"),
    GONE(410, "This was withdrawn"),
    STALE(412, "Somebody saved in the meantime"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_TYPE(415, "Content type not supported"),
    INVALID(422, "Some fields need a correction"),
    VERSION_NEEDED(428, "The version is missing"),
    TOO_MANY(429, "Too many requests"),
    BROKEN(500, "Something broke on the server"),
    UNAVAILABLE(503, "Not available just now");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }

    /** Its anchor on the page of problems: {@code SIGN_IN_NEEDED} is {@code sign-in-needed}. */
    public String anchor() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;
  private final String detail;
  private final transient List<FieldError> errors;
  private final transient @Nullable Object current;
  private final @Nullable String currentEtag;
  private transient Map<String, @Nullable Object> more = Map.of();
  private long retryAfterSeconds = 60;

  private Problem(
      Kind kind,
      String detail,
      List<FieldError> errors,
      @Nullable Object current,
      @Nullable String currentEtag) {
    super(kind + ": " + detail, null, false, kind == Kind.BROKEN);
    this.kind = kind;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.current = current;
    this.currentEtag = currentEtag;
  }

  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), null, null);
  }

  /** Not there, or not for this caller to know of: the two look alike to the last byte. */
  public static Problem missing() {
    return of(Kind.NOT_FOUND, "There is nothing at this address, or it is not shared with you.");
  }

  public static Problem malformed(String detail) {
    return of(Kind.MALFORMED, detail);
  }

  public static Problem signInNeeded() {
    return of(Kind.SIGN_IN_NEEDED, "Sign in, or send an API token, to see this.");
  }

  public static Problem forbidden(String detail) {
    return of(Kind.NOT_ALLOWED, detail);
  }

  public static Problem invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  public static Problem invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1
            ? errors.get(0).field() + ": " + errors.get(0).message()
            : errors.size() + " fields need a correction; nothing was saved.";
    return new Problem(Kind.INVALID, detail, errors, null, null);
  }

  public static Problem conflict(String detail) {
    return of(Kind.CONFLICT, detail);
  }

  /**
   * @param reasons one by one, what stands in the way; {@code field} says where to mend it
   */
  public static Problem conflict(String detail, List<FieldError> reasons) {
    return new Problem(Kind.CONFLICT, detail, reasons, null, null);
  }

  /**
   * What was published and is taken back.
   *
   * @param current when and why
   */
  public static Problem gone(String detail, Object current) {
    return new Problem(Kind.GONE, detail, List.of(), current, null);
  }

  /**
   * @param current what the other side wrote, in the same form as a GET answers
   * @param etag the version to send once both are merged
   */
  public static Problem stale(Object current, String etag) {
    return new Problem(
        Kind.STALE,
        "Your text is safe with you; nothing was overwritten. The answer holds what is stored now:"
            + " merge the two and save again.",
        List.of(),
        current,
        etag);
  }

  /**
   * The same, and what helps to merge.
   *
   * @param more further members of the answer, by name; a null is told as one
   */
  public static Problem stale(Object current, String etag, Map<String, @Nullable Object> more) {
    Problem problem = stale(current, etag);
    problem.more = Collections.unmodifiableMap(more);
    return problem;
  }

  public static Problem tooLarge(String detail) {
    return of(Kind.TOO_LARGE, detail);
  }

  public static Problem tooMany(String detail) {
    return of(Kind.TOO_MANY, detail);
  }

  /**
   * Nobody's request is wrong, and the same one may come again.
   *
   * @param detail says what is the matter, and whether something was saved
   */
  public static Problem unavailable(String detail) {
    return of(Kind.UNAVAILABLE, detail);
  }

  /**
   * @param wait until it is worth another try
   */
  public static Problem tooMany(String detail, Duration wait) {
    Problem problem = tooMany(detail);
    problem.retryAfterSeconds = Math.max(1, wait.toSeconds());
    return problem;
  }

  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** Goes on unless it is of one of these kinds, which alone the caller has an answer to. */
  public void throwUnless(Kind... kinds) {
    if (!List.of(kinds).contains(kind)) {
      throw this;
    }
  }

  public Kind kind() {
    return kind;
  }

  public int status() {
    return kind.status();
  }

  public String detail() {
    return detail;
  }

  /** The errors that a page shows: each once. */
  public List<FieldError> shownErrors() {
    return errors().stream().filter(error -> !error.mirror()).toList();
  }

  public List<FieldError> errors() {
    return errors;
  }

  public @Nullable Object current() {
    return current;
  }

  public Map<String, @Nullable Object> more() {
    return more;
  }

  public @Nullable String currentEtag() {
    return currentEtag;
  }
}
