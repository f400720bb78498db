package debrief.publish.format.markdown.bullet;

import debrief.publish.article.ReportContent.Factor;
import debrief.publish.article.ReportContent.Trust;
import debrief.text.fragment.MarkdownLine;
import debrief.trust.Effect;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bullet whose first words are bold: what happened to a principle, or a factor. */
public final class TagBullet {
  private static final Pattern TRUST =
      Pattern.compile(
          "\\*\\*([^*\\n]{1,100})\\*\\*, (\\w{1,20})(?::? ?([^\\n]*))(?:\\n(.*))?", Pattern.DOTALL);
  private static final Pattern FACTOR =
      Pattern.compile(
          "\\*\\*((?:[^*\\\\\\n]|\\\\.){1,640}+)\\*\\*(?: ([^\\n]*))?(?:\\n(.*))?", Pattern.DOTALL);

  private TagBullet() {}

  public static String write(Trust tag, String explanation) {
    String head = "- **" + tag.name() + "**, " + tag.effect();
    return BulletText.write(head, ": ", explanation, "");
  }

  public static String write(Factor factor, String text) {
    return BulletText.write("- **" + MarkdownLine.escaped(factor.title()) + "**", " ", text, "");
  }

  /**
   * Empty for a bullet that is no tag of ours.
   *
   * @param principle its key
   */
  public static Optional<Trust> trust(String item, String principle, PartMark mark) {
    Matcher form = TRUST.matcher(item);
    if (!form.matches()) {
      return Optional.empty();
    }
    for (Effect effect : Effect.values()) {
      if (effect.name().equals(form.group(2))) {
        String below = form.group(4) == null ? "" : form.group(4);
        String text = BulletText.read(form.group(3), below, "", mark);
        return Optional.of(new Trust(principle, form.group(1), effect, text));
      }
    }
    return Optional.empty();
  }

  /** A bullet in another form is a title as far as its line goes. */
  public static Factor factor(String item, PartMark mark) {
    Matcher form = FACTOR.matcher(item);
    if (form.matches()) {
      String first = form.group(2) == null ? "" : form.group(2);
      String below = form.group(3) == null ? "" : form.group(3);
      String text = BulletText.read(first, below, "", mark);
      return new Factor(MarkdownLine.plain(form.group(1)), text, mark.reader());
    }
    int end = item.indexOf('\n');
    String line = end < 0 ? item : item.substring(0, end);
    String below = end < 0 ? "" : item.substring(end);
    return new Factor(line, BulletText.read("", below, "", mark), mark.reader());
  }
}
