package debrief.intake.source;

import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a repository elsewhere gave nothing, as far as the Git library tells. */
final class Refusal {
  private @Nullable Throwable cause;

  void by(@Nullable Throwable thrown) {
    cause = thrown;
  }

  /**
   * For whoever gave the address.
   *
   * @param ref the branch or tag that was asked for; null for none
   */
  String sentence(@Nullable String ref) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      String said = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
      if (at instanceof SSLException || said.contains("secure connection")) {
        return "Nobody whom this machine trusts vouches for that server: its certificate was not accepted.";
      }
      if (said.contains("not authorized") || said.contains("authentication")) {
        return "The repository asks for a password. Clone it to this machine, and import the folder.";
      }
      if (said.contains("redirect")) {
        return "That address sends on to another. Give the one where the repository is.";
      }
    }
    String what = ref == null ? "anything to read" : "a branch or tag “" + ref + "”";
    return "No repository with " + what + " answers at that address.";
  }
}
