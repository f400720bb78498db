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
import org.w3c.dom.Element;

/** Writes a whole report, in the order of its article. */
final class ReportWriter {
  private static final TextStyle LEDE = TextStyle.text(13f).quiet();
  private static final TextStyle FACTS = TextStyle.text(9.5f).quiet();

  private final Paper paper;
  private final PageFlow pages;
  private final BlockWriter blocks;
  private final TextWriter text;
  private final ReportContent content;
  private final PdfReport.Imprint imprint;
  private final Article.View article;

  ReportWriter(Paper paper, PageFlow pages, ReportContent content, PdfReport.Imprint imprint) {
    this.paper = paper;
    this.pages = pages;
    this.blocks = new BlockWriter(paper);
    this.text = blocks.text();
    this.content = content;
    this.imprint = imprint;
    this.article = Article.View.of(content);
  }

  void write() {
    Element head = pages.here();
    blocks.heading(head, 1, spans(article.title()), Paper.WIDTH);
    if (article.hasLede()) {
      paragraph(head, spans(article.lede()), LEDE);
    }
    paragraph(head, spans(facts()), FACTS);
    if (article.hasStatement()) {
      paragraph(
          head,
          List.of(Span.strong("Impact: "), Span.plain(article.statement())),
          BlockWriter.BODY);
    }
    measures(head);
    trust();
    ArticleParts.of(content).forEach(this::part);
    end();
  }

  private Element paragraph(Element parent, List<Span> words, TextStyle look) {
    return text.paragraph(
        parent, "P", words, look, Paper.WIDTH, "space-after: " + Fo.pt(BlockWriter.GAP));
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

  private void measures(Element parent) {
    Columns columns = new Columns(paper, text, Paper.WIDTH, article.measures().size());
    for (MeasureView measure : article.measures()) {
      MeasureView.Ends ends = measure.ends();
      String note = measure.note() + (ends == null ? "" : ends.begin() + " to " + ends.end());
      columns.add(
          spans(measure.name()),
          BlockWriter.SMALL,
          List.of(
              new Columns.Line(measure.figure(), TextStyle.text(14).in(Face.STRONG)),
              new Columns.Line(note, TextStyle.text(8).quiet())));
    }
    columns.write(parent);
  }

  private static List<Span> spans(String words) {
    return List.of(Span.plain(words));
  }

  private void trust() {
    if (!article.hasTrust()) {
      return;
    }
    pages.nextSection();
    Element part = pages.here();
    blocks.heading(part, 2, spans("What it did to trust"), Paper.WIDTH);
    for (Article.TrustView tag : article.trust()) {
      text.paragraph(
          pages.here(),
          "P",
          List.of(Span.strong(tag.name() + " "), Span.plain(tag.effectLabel())),
          BlockWriter.BODY,
          Paper.WIDTH,
          "keep-with-next.within-page: always");
      html(tag.explanation());
    }
  }

  private void html(Html html) {
    blocks.blocks(pages::here, Blocks.of(html.markup()), Paper.WIDTH);
  }

  private void part(PartView shown) {
    if (paper.isFull()) {
      return;
    }
    pages.nextSection();
    Element part = pages.here();
    blocks.heading(part, 2, spans(shown.heading()), Paper.WIDTH);
    if (!shown.picture().isEmpty()) {
      TimelinePicture.drawing(content)
          .ifPresent(drawing -> new PictureWriter(paper, text).write(part, drawing));
    }
    html(shown.text());
    if (!shown.days().isEmpty()) {
      new TimelineWriter(paper, blocks).write(pages, ArticleParts.days(content));
    }
    list(true, shown.factors().stream().map(ReportWriter::factor).toList());
    list(false, shown.lessons().stream().map(l -> Blocks.of(l.markup())).toList());
    if (shown.hasPromises()) {
      promises(shown.promises());
    }
  }

  private void list(boolean ordered, List<List<Block>> items) {
    if (!items.isEmpty()) {
      List<Block> list = List.of(new Block.Items(ordered, 1, items));
      blocks.blocks(pages::here, list, Paper.WIDTH);
    }
  }

  private static List<Block> factor(ArticleParts.FactorView factor) {
    List<Block> item = new ArrayList<>();
    item.add(new Block.Paragraph(List.of(Span.strong(factor.title()))));
    item.addAll(Blocks.of(factor.text().markup()));
    return item;
  }

  private void promises(List<PromiseView> promises) {
    List<List<List<Span>>> rows = new ArrayList<>();
    for (PromiseView item : promises) {
      rows.add(
          List.of(
              spans(item.title()),
              spans(item.team() == null ? "Not yet" : item.team()),
              spans(item.due() == null ? "No date yet" : item.due()),
              spans(item.stateLabel())));
    }
    paragraph(pages.here(), spans("Action items as they stood when this was published:"), FACTS)
        .setAttribute("keep-with-next.within-page", "always");
    Block table =
        new Block.Table(
            List.of(spans("Promise"), spans("Team"), spans("Due"), spans("State")), rows);
    blocks.blocks(pages::here, List.of(table), Paper.WIDTH);
  }

  private void end() {
    pages.nextSection();
    Element end = pages.here();
    if (paper.isFull()) {
      paragraph(
          end,
          spans(
              "This file ends here, at about %d pages. The whole report stands in its Markdown, JSON and"
                      .formatted(Paper.MOST_PAGES)
                  + " HTML files."),
          BlockWriter.BODY);
    }
    if (article.hasRoles()) {
      String helped =
          "Told with the help of: %s; and everyone who answered their questions."
              .formatted(String.join("; ", article.roles()));
      paragraph(end, spans(helped), BlockWriter.BODY);
    }
    String published = new TimeView(imprint.publishedAt()).text();
    paragraph(
        end,
        spans(
            "Edition %d, published %s UTC, as %s reads it."
                .formatted(imprint.edition(), published, reader())),
        BlockWriter.SMALL);
    if (imprint.changes() != null) {
      paragraph(
          end, spans("What changed in this edition: " + imprint.changes()), BlockWriter.SMALL);
    }
    paragraph(end, spans("Contents sha256:" + imprint.hash()), BlockWriter.SMALL);
    if (paper.fonts.anyMissing()) {
      paragraph(
          end,
          spans("Characters that this file's fonts lack stand as their number in Unicode."),
          BlockWriter.SMALL);
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
