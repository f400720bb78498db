package debrief.text.node;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;

/** What our Markdown knows beyond CommonMark; every reader of it asks here. */
public final class MarkdownExtensions {
  /** Those that make blocks. */
  public static final List<Extension> BLOCKS =
      List.of(TablesExtension.create(), new FootnoteSyntax());

  public static final List<Extension> ALL =
      List.of(
          BLOCKS.get(0),
          BLOCKS.get(1),
          StrikethroughExtension.create(),
          AutolinkExtension.create());

  private MarkdownExtensions() {}
}
