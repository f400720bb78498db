package debrief.redaction;

import java.util.List;
import java.util.Random;

/** A name in disguise: ways of hiding it, put together at random from a seed. */
final class Disguise {
  private static final List<String> FORMS =
      List.of(
          "Quillon", "quillon", "QUILLON", "Ada Quillon", "AdaQuillon", "ada_quillon", "@quillon");
  private static final List<String> UNSEEN =
      List.of(
          "\u200B",
          "\u00AD",
          "\u2060",
          "\uFE0F",
          "\u200D",
          "\uFEFF",
          "&shy;",
          "&#8203;",
          "&zwnj;",
          "<!-- x -->",
          "<wbr>",
          "\u0336",
          "\u0301",
          "\\",
          "\uDB40\uDC41");
  private static final List<String> AROUND =
      List.of(
          "**%s**",
          "*%s*", "~~%s~~", "<b>%s</b>", "<i>%s</i>", "`%s`", "[%s](/x)", "<kbd>%s</kbd>");

  private Disguise() {}

  static String of(Random random) {
    String form = FORMS.get(random.nextInt(FORMS.size()));
    StringBuilder written = new StringBuilder();
    int wrapFrom = 1 + random.nextInt(Math.max(1, form.length() - 1));
    int wrapTo = Math.min(form.length(), wrapFrom + 1 + random.nextInt(3));
    StringBuilder inner = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      StringBuilder into = i >= wrapFrom && i < wrapTo ? inner : written;
      if (i == wrapTo) {
        wrap(written, inner, random);
      }
      into.append(letter(form.charAt(i), random));
      if (Character.isLetter(form.charAt(i)) && random.nextInt(5) == 0 && i + 1 < form.length()) {
        into.append(UNSEEN.get(random.nextInt(UNSEEN.size())));
      }
    }
    if (wrapTo == form.length()) {
      wrap(written, inner, random);
    }
    return written.toString();
  }

  private static void wrap(StringBuilder written, StringBuilder inner, Random random) {
    boolean plain = random.nextInt(3) > 0;
    String around = AROUND.get(random.nextInt(AROUND.size()));
    written.append(plain ? inner : around.formatted(inner));
    inner.setLength(0);
  }

  private static String letter(char c, Random random) {
    if (!Character.isLetter(c)) {
      return String.valueOf(c);
    }
    boolean upper = Character.isUpperCase(c);
    int place = Character.toLowerCase(c) - 'a';
    return switch (random.nextInt(12)) {
      case 0 -> "&#" + (int) c + ";";
      case 1 -> "&#x" + Integer.toHexString(c) + ";";
      case 2 -> String.valueOf((char) (c - 'A' + '\uFF21'));
      case 3 -> Character.toString(place + (upper ? 0x1D400 : 0x1D41A));
      case 4 -> Character.toString(place + (upper ? 0x24B6 : 0x24D0));
      case 5 -> "&#0" + (int) c + ";";
      default -> String.valueOf(c);
    };
  }

  /** Somewhere in a document. */
  static String context(String name, Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> "# " + name + " restarted it";
      case 1 -> "- one\n- " + name + " left";
      case 2 -> "> " + name + " left";
      case 3 -> "| who |\n|---|\n| " + name + " |";
      case 4 -> "See [this](/x \"by " + name.replace("\"", "") + "\") now.";
      case 5 -> "See ![" + name + "](/x.png) now.";
      case 6 -> "```\n" + name + "\n```";
      case 7 -> "<div>" + name + "</div>";
      case 8 -> "See [this][r].\n\n[r]: /x \"" + name.replace("\"", "") + "\"";
      case 9 -> "Text.\n\n    " + name;
      case 10 -> "**" + name + "** left.";
      case 11 -> "1. one\n   " + name + "\n2. two";
      default -> "Then " + name + " restarted it.";
    };
  }
}
