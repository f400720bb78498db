import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tukaani.xz.XZInputStream;

/**
 * Part of the build: puts PostgreSQL's programs for this kind of machine into the jar once more, as
 * a plain archive, and beside it that archive's digest. The library carries them packed with xz,
 * which takes seconds to unpack; a jar's own packing takes a fraction of that.
 */
final class StorePrograms {
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    String arch = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
    Path folder = Path.of(arguments[0], "debrief", "db", "embedded");
    Path archive = folder.resolve("programs-" + arch + ".tar");
    Path digest = folder.resolve("programs-" + arch + ".sha256");
    if (!System.getProperty("os.name").startsWith("Linux") || Files.exists(digest)) {
      return;
    }
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    String packedName = "postgres-linux-" + arch + ".txz";
    try (InputStream packed = StorePrograms.class.getClassLoader().getResourceAsStream(packedName);
        InputStream tar = new XZInputStream(new BufferedInputStream(packed));
        OutputStream out = new DigestOutputStream(Files.newOutputStream(archive), sha256)) {
      tar.transferTo(out);
    }
    Files.writeString(digest, HexFormat.of().formatHex(sha256.digest()));
  }
}
