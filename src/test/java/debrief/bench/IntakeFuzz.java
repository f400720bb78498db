package debrief.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import debrief.intake.archive.SourceText;
import debrief.intake.format.SourceFormatTest;
import debrief.intake.markdown.ArchiveReader;
import debrief.world.ThreadCpuTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Reads documents that were broken on their way: {@code IntakeFuzz [MANY [FOLDER]]}, 100,000 unless
 * said otherwise, made of reports in every format, or of the files of a folder. Bits are flipped,
 * bytes put in, ends cut off, pieces doubled, moved and nested. Nothing may be thrown, and nothing
 * may take long. One whole line of 50 MB comes last. Prints what was thrown with what made it, and
 * the slowest.
 */
public final class IntakeFuzz {
  private static final int MANY = 100_000;
  private static final int MEGABYTES = 50;
  private static final byte[] MARKS = "|<>*=\n{}[]:\"- 1#`_~\\&+.\t\r".getBytes(UTF_8);

  /** A document before anything happened to it. */
  record Seed(String path, byte[] content) {}

  /**
   * What came of all.
   *
   * @param thrown what made a reader fail, and how
   * @param slowest of one document, in milliseconds of CPU time, and of which
   */
  record Result(int many, List<String> thrown, double slowest, String which) {}

  private final Random random = new Random(11);
  private final List<Seed> seeds;

  private IntakeFuzz(List<Seed> seeds) {
    this.seeds = seeds;
  }

  public static void main(String[] arguments) throws IOException {
    int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MANY;
    List<Seed> seeds = arguments.length > 1 ? files(Path.of(arguments[1])) : written();
    Result result = new IntakeFuzz(seeds).run(many);
    result.thrown().forEach(System.out::println);
    System.out.printf(
        "%,d documents: %d failed; the slowest took %.0f ms: %s%n",
        result.many(), result.thrown().size(), result.slowest(), result.which());
    for (int size = MEGABYTES / 4; size <= MEGABYTES; size *= 2) {
      System.out.printf("one line of %d MB: %,.0f ms%n", size, longLine(size));
    }
  }

  /** At toy size. */
  static Result toy() {
    return new IntakeFuzz(written()).run(50);
  }

  private static List<Seed> written() {
    return SourceFormatTest.documents()
        .map(each -> new Seed((String) each.get()[0], ((String) each.get()[1]).getBytes(UTF_8)))
        .toList();
  }

  private static List<Seed> files(Path folder) throws IOException {
    List<Seed> seeds = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        seeds.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return seeds;
  }

  private Result run(int many) {
    List<String> thrown = new ArrayList<>();
    double slowest = 0;
    String which = "";
    for (int i = 0; i < many; i++) {
      Seed seed = seeds.get(i % seeds.size());
      byte[] broken = seed.content();
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        broken = broken(broken);
      }
      String name = seed.path() + ", number " + i + ", " + broken.length + " bytes";
      try {
        double took = read(seed.path(), broken);
        which = took > slowest ? name : which;
        slowest = Math.max(slowest, took);
      } catch (RuntimeException | StackOverflowError e) {
        thrown.add(name + ": " + e);
      }
    }
    return new Result(many, thrown, slowest, which);
  }

  private static double read(String path, byte[] content) {
    return ThreadCpuTime.of(
                () -> {
                  SourceText text = SourceText.of(content);
                  if (text.refusal() == null) {
                    ArchiveReader.read(path, text.text());
                  }
                })
            .toNanos()
        / 1e6;
  }

  private byte[] broken(byte[] whole) {
    byte[] one = whole.clone();
    if (one.length < 2) {
      return one;
    }
    int at = random.nextInt(one.length);
    int to = at + random.nextInt(Math.min(400, one.length - at));
    switch (random.nextInt(6)) {
      case 0 -> { // flipped
        for (int k = 0; k < 12; k++) {
          one[random.nextInt(one.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 1 -> { // put in
        for (int k = 0; k < 12; k++) {
          one[random.nextInt(one.length)] = MARKS[random.nextInt(MARKS.length)];
        }
      }
      case 2 -> { // cut off
        return Arrays.copyOf(one, at + 1);
      }
      case 3 -> { // left out
        return joined(Arrays.copyOf(one, at), Arrays.copyOfRange(one, to, one.length));
      }
      case 4 -> { // doubled, somewhere else
        return joined(one, Arrays.copyOfRange(one, at, to));
      }
      default -> { // nested
        byte[] piece = Arrays.copyOfRange(one, at, Math.min(to, at + 20));
        byte[][] pieces = new byte[random.nextInt(200) + 2][];
        Arrays.fill(pieces, piece);
        pieces[0] = Arrays.copyOf(one, at);
        pieces[pieces.length - 1] = Arrays.copyOfRange(one, at, one.length);
        return joined(pieces);
      }
    }
    return one;
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  /** The slowest of what a line may be made of, in milliseconds of CPU time. */
  private static double longLine(int megabytes) {
    return Stream.of("word ", "10:00 UTC it grew ", "**a** ", "| a ", "<b>a", "[a](b) ")
        .map(piece -> piece.repeat((megabytes << 20) / piece.length()).getBytes(UTF_8))
        .map(line -> read("2026-03-01.md", line))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
