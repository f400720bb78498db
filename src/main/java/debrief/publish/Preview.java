package debrief.publish;

import debrief.access.Audience;
import debrief.access.AudienceWords;
import debrief.publish.article.Article;
import debrief.publish.article.ReportContent;
import debrief.web.page.Field;
import debrief.web.page.Html;
import debrief.web.page.Page;
import java.util.Arrays;
import java.util.List;

/**
 * A draft as one audience will read it: the very article that publishing would freeze for them now.
 *
 * @param empty whether nothing that somebody wrote in the draft reaches them yet
 */
public record Preview(
    String ref, String heading, List<Field.Choice> audiences, boolean empty, Html article)
    implements Page {

  public static Preview of(ReportContent content) {
    return new Preview(
        content.incident(),
        content.title(),
        Arrays.stream(Audience.values())
            .map(
                audience ->
                    new Field.Choice(
                        audience.toString(),
                        AudienceWords.readers(audience),
                        audience == content.audience()))
            .toList(),
        isEmpty(content),
        new Html(Article.html(content)));
  }

  private static boolean isEmpty(ReportContent content) {
    return content.sections().stream().allMatch(section -> section.markdown().isBlank())
        && content.timeline().isEmpty()
        && content.factors().isEmpty()
        && content.lessons().isEmpty()
        && content.actionItems().isEmpty();
  }

  @Override
  public String title() {
    return "Preview: " + heading;
  }
}
