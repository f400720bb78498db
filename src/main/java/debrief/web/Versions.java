package debrief.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags made of a row's version, and what a caller says in {@code If-Match}. A write
 * names the version that it was made from; a stale one is refused with what is stored now.
 */
public final class Versions {
  private Versions() {}

  public static String etag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * Whether a list of tags, as {@code If-Match} and {@code If-None-Match} hold it, has this one. A
   * compressed answer's tag is the same version's.
   */
  public static boolean names(String tags, String etag) {
    for (String candidate : tags.split(",")) {
      String tag = candidate.strip().replace("--gzip\"", "\"");
      if (tag.equals("*") || tag.equals(etag)) {
        return true;
      }
    }
    return false;
  }

  /** The same answer for everything that has a version. */
  public static Response ok(Object entity, int version) {
    return Response.ok(entity).header("ETag", etag(version)).build();
  }

  /**
   * The same for what was just made.
   *
   * @param path where it stands from now on
   */
  public static Response created(String path, Object entity, int version) {
    return Response.created(URI.create(path)).header("ETag", etag(version)).entity(entity).build();
  }

  /**
   * What {@code If-Match} says of a resource's present version.
   *
   * @param ifMatch the header's value, or null
   * @throws Problem 428 when the header is missing
   */
  public static IfMatch required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problem.of(
          Problem.Kind.VERSION_NEEDED,
          "Send If-Match with the ETag of the version that you have seen, so that nobody's words"
              + " are overwritten.");
    }
    return new IfMatch(ifMatch);
  }

  /** For a resource that this very request may create: no header then, but never against one. */
  public static @Nullable IfMatch optional(@Nullable String ifMatch) {
    return ifMatch == null || ifMatch.isBlank() ? null : new IfMatch(ifMatch);
  }

  /** The version from a form's hidden field, with the same meaning. */
  public static IfMatch ofForm(@Nullable String version) {
    return required(version == null || version.isBlank() ? null : "\"" + version + "\"");
  }

  /** A condition on the present version. */
  public record IfMatch(String header) {

    public boolean allows(int version) {
      return allows(etag(version));
    }

    /** Compares strongly. */
    public boolean allows(String etag) {
      return names(header, etag);
    }
  }
}
