package debrief.text.shown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where a node of a document stands in its source. */
final class NodeSource {
  private NodeSource() {}

  static SourceSpan span(int from, int to) {
    return SourceSpan.of(0, 0, from, to - from);
  }

  /** 0 where the parser does not say. */
  static int start(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
  }

  /** 0 where the parser does not say. */
  static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return 0;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }
}
