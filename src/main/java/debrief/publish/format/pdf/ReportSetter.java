package debrief.publish.format.pdf;

import debrief.incident.page.MeasureView;
import debrief.publish.article.Article;
import debrief.publish.article.ArticleParts;
import debrief.publish.article.PartView;
import debrief.publish.article.PromiseView;
import debrief.publish.article.ReportContent;
import debrief.publish.article.TimelinePicture;
import debrief.publish.format.pdf.type.Face;
import debrief.publish.format.pdf.type.TextStyle;
import debrief.text.block.Block;
import debrief.text.block.Blocks;
import debrief.text.block.Span;
import debrief.web.page.Html;
import debrief.web.page.TimeView;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets a whole report, in the order of its article. */
final class ReportSetter {
  private static final TextStyle LEDE = TextStyle.text(13f).coloured(TextStyle.QUIET);
  private static final TextStyle FACTS = TextStyle.text(9.5f).coloured(TextStyle.QUIET);

  private final Flow flow;
  private final BlockSetter blocks;
  private final TextSetter text;
  private final ReportContent content;
  private final PdfReport.Imprint imprint;
  private final Article.View article;

  ReportSetter(Flow flow, ReportContent content, PdfReport.Imprint imprint) {
    this.flow = flow;
    this.blocks = new BlockSetter(flow);
    this.text = blocks.text();
    this.content = content;
    this.imprint = imprint;
    this.article = Article.View.of(content);
  }

  void set() {
    PDStructureElement head = section();
    blocks.heading(head, 1, List.of(Span.plain(article.title())), Flow.LEFT, Flow.WIDTH);
    if (article.hasLede()) {
      text.paragraph(
          Tags.add(head, "P"), List.of(Span.plain(article.lede())), LEDE, Flow.LEFT, Flow.WIDTH);
      flow.gap(6);
    }
    paragraph(head, List.of(Span.plain(facts())), FACTS);
    if (article.hasStatement()) {
      paragraph(
          head,
          List.of(Span.strong("Impact: "), Span.plain(article.statement())),
          BlockSetter.BODY);
    }
    measures(head);
    trust();
    ArticleParts.of(content).forEach(this::part);
    end();
  }

  private PDStructureElement section() {
    return Tags.add(flow.tags.document(), "Sect");
  }

  private void paragraph(PDStructureElement parent, List<Span> words, TextStyle look) {
    text.paragraph(Tags.add(parent, "P"), words, look, Flow.LEFT, Flow.WIDTH);
    flow.gap(6);
  }

  private String facts() {
    List<String> facts = new ArrayList<>();
    facts.add(article.severity());
    facts.add("%s, %s UTC".formatted(article.started().longDay(), article.started().clock()));
    facts.addAll(article.services());
    facts.add(article.origin());
    if (article.customers() != null) {
      facts.add(article.customers() + " customers affected");
    }
    return String.join("  ·  ", facts);
  }

  /** Four figures side by side. */
  private void measures(PDStructureElement parent) {
    float width = Flow.WIDTH / article.measures().size();
    flow.need(70);
    flow.gap(4);
    PDStructureElement list = Tags.list(parent, false);
    float top = flow.y();
    float end = top;
    float x = Flow.LEFT;
    for (MeasureView measure : article.measures()) {
      PDStructureElement item = Tags.add(list, "LI");
      flow.moveTo(top);
      text.paragraph(Tags.add(item, "Lbl"), spans(measure.name()), BlockSetter.SMALL, x, width - 6);
      PDStructureElement body = Tags.add(item, "LBody");
      TextStyle figure = TextStyle.text(14).in(Face.STRONG);
      text.paragraph(Tags.add(body, "P"), spans(measure.figure()), figure, x, width - 6);
      MeasureView.Ends ends = measure.ends();
      String note = measure.note() + (ends == null ? "" : ends.begin() + " to " + ends.end());
      text.paragraph(
          Tags.add(body, "P"),
          spans(note),
          TextStyle.text(8).coloured(TextStyle.QUIET),
          x,
          width - 6);
      end = Math.max(end, flow.y());
      x += width;
    }
    flow.moveTo(end + 4);
  }

  private static List<Span> spans(String words) {
    return List.of(Span.plain(words));
  }

  private void trust() {
    if (!article.hasTrust()) {
      return;
    }
    PDStructureElement part = section();
    blocks.heading(part, 2, spans("What it did to trust"), Flow.LEFT, Flow.WIDTH);
    for (Article.TrustView tag : article.trust()) {
      flow.need(3 * TextSetter.leading(BlockSetter.BODY));
      text.paragraph(
          Tags.add(part, "P"),
          List.of(Span.strong(tag.name() + " "), Span.plain(tag.effectLabel())),
          BlockSetter.BODY,
          Flow.LEFT,
          Flow.WIDTH);
      html(part, tag.explanation());
    }
  }

  private void html(PDStructureElement parent, Html html) {
    blocks.blocks(parent, Blocks.of(html.markup()), Flow.LEFT, Flow.WIDTH);
  }

  private void part(PartView shown) {
    if (flow.isFull()) {
      return;
    }
    PDStructureElement part = section();
    float below = shown.picture().isEmpty() ? 45 : PictureSetter.HEIGHT;
    blocks.heading(part, 2, spans(shown.heading()), Flow.LEFT, Flow.WIDTH, below);
    if (!shown.picture().isEmpty()) {
      TimelinePicture.drawing(content)
          .ifPresent(drawing -> new PictureSetter(flow, text).set(part, drawing));
    }
    html(part, shown.text());
    if (!shown.days().isEmpty()) {
      new TimelineSetter(flow, blocks).set(part, ArticleParts.days(content));
    }
    list(part, true, shown.factors().stream().map(ReportSetter::factor).toList());
    list(part, false, shown.lessons().stream().map(l -> Blocks.of(l.markup())).toList());
    if (shown.hasPromises()) {
      promises(part, shown.promises());
    }
  }

  private void list(PDStructureElement part, boolean ordered, List<List<Block>> items) {
    if (!items.isEmpty()) {
      List<Block> list = List.of(new Block.Items(ordered, 1, items));
      blocks.blocks(part, list, Flow.LEFT, Flow.WIDTH);
    }
  }

  private static List<Block> factor(ArticleParts.FactorView factor) {
    List<Block> item = new ArrayList<>();
    item.add(new Block.Paragraph(List.of(Span.strong(factor.title()))));
    item.addAll(Blocks.of(factor.text().markup()));
    return item;
  }

  private void promises(PDStructureElement part, List<PromiseView> promises) {
    List<List<List<Span>>> rows = new ArrayList<>();
    for (PromiseView item : promises) {
      rows.add(
          List.of(
              spans(item.title()),
              spans(item.team() == null ? "Not yet" : item.team()),
              spans(item.due() == null ? "No date yet" : item.due()),
              spans(item.stateLabel())));
    }
    paragraph(part, spans("Action items as they stood when this was published:"), FACTS);
    Block table =
        new Block.Table(
            List.of(spans("Promise"), spans("Team"), spans("Due"), spans("State")), rows);
    blocks.blocks(part, List.of(table), Flow.LEFT, Flow.WIDTH);
  }

  private void end() {
    PDStructureElement end = section();
    flow.gap(10);
    if (flow.isFull()) {
      paragraph(
          end,
          spans(
              "This file ends here, at %,d pages. The whole report stands in its Markdown, JSON and"
                      .formatted(Flow.MOST_PAGES)
                  + " HTML files."),
          BlockSetter.BODY);
    }
    if (article.hasRoles()) {
      String helped =
          "Told with the help of: %s; and everyone who answered their questions."
              .formatted(String.join("; ", article.roles()));
      paragraph(end, spans(helped), BlockSetter.BODY);
    }
    flow.gap(8);
    String published = new TimeView(imprint.publishedAt()).text();
    paragraph(
        end,
        spans(
            "Edition %d, published %s UTC, as %s reads it."
                .formatted(imprint.edition(), published, reader())),
        BlockSetter.SMALL);
    if (imprint.changes() != null) {
      paragraph(
          end, spans("What changed in this edition: " + imprint.changes()), BlockSetter.SMALL);
    }
    paragraph(end, spans("Contents sha256:" + imprint.hash()), BlockSetter.SMALL);
    if (flow.fonts.anyMissing()) {
      paragraph(
          end,
          spans("Characters that this file's fonts lack stand as their number in Unicode."),
          BlockSetter.SMALL);
    }
  }

  String reader() {
    return switch (content.audience()) {
      case team -> "the team";
      case organization -> "the organisation";
      case everyone -> "the public";
    };
  }
}
