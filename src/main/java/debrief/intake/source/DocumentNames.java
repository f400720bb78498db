package debrief.intake.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the name of a file says of it: whether it may be a document, and whether it is a trap. */
final class DocumentNames {
  private static final int LONGEST = 1_000;
  private static final int SHOWN = 300;

  /** What is text and tells nothing of an incident. */
  private static final Set<String> CODE =
      Set.of(
          "css",
          "js",
          "mjs",
          "ts",
          "tsx",
          "jsx",
          "java",
          "py",
          "rb",
          "go",
          "rs",
          "c",
          "h",
          "cpp",
          "cs",
          "php",
          "sh",
          "bash",
          "ps1",
          "bat",
          "sql",
          "yml",
          "yaml",
          "toml",
          "ini",
          "cfg",
          "conf",
          "xml",
          "svg",
          "csv",
          "tsv",
          "lock",
          "map",
          "properties",
          "gradle",
          "tf",
          "log");

  private DocumentNames() {}

  /** Why a file of this name is left out whatever it holds; empty where it may be a document. */
  static Optional<String> refusal(String path) {
    return Optional.ofNullable(whyNot(path));
  }

  private static @Nullable String whyNot(String path) {
    if (path.isBlank() || path.length() > LONGEST) {
      return "Its name is empty, or longer than " + LONGEST + " characters.";
    }
    if (!isPlain(path)) {
      return "Its name holds signs that no name should.";
    }
    String slashed = path.replace('\\', '/');
    if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*") || climbs(slashed)) {
      return "Its name leads out of the collection.";
    }
    for (String part : slashed.split("/", -1)) {
      if (part.startsWith(".") || part.equals("__MACOSX") || part.equals("node_modules")) {
        return "It is hidden, or belongs to a program.";
      }
    }
    return CODE.contains(ending(slashed)) ? "It is code or data, no document." : null;
  }

  private static boolean climbs(String path) {
    for (String part : path.split("/", -1)) {
      if (part.equals("..") || part.equals(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(String path) {
    return path.codePoints()
        .noneMatch(
            c ->
                Character.getType(c) == Character.CONTROL
                    || Character.getType(c) == Character.SURROGATE
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0x2028
                    || c == 0x2029);
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** A name as it may be kept and shown, whatever it holds. */
  static String shown(String path) {
    StringBuilder plain = new StringBuilder();
    path.codePoints()
        .limit(SHOWN)
        .map(c -> isPlain(Character.toString(c)) ? c : '?')
        .forEach(plain::appendCodePoint);
    return plain.isEmpty() ? "(no name)" : plain.toString();
  }
}
