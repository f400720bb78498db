package debrief.text;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Counts the letters of the addresses that links would have. An address that stands once in a text,
 * as a reference, is written out at each of its links, so that a few kilobytes could make a page of
 * gigabytes.
 */
final class LinkSize {
  /** What addresses may come to, besides three times the length of the text, in characters. */
  static final int MOST = 10_000;

  private LinkSize() {}

  /**
   * @param length of the text, in characters
   */
  static boolean isTooLong(Node document, int length) {
    long most = MOST + 3L * length;
    long sum = 0;
    Node node = document;
    while (node != null && sum <= most) {
      sum += lengthOf(node);
      node = next(node, document);
    }
    return sum > most;
  }

  private static long lengthOf(Node node) {
    if (node instanceof Link link) {
      return link.getDestination().length() + lengthOf(link.getTitle());
    }
    return node instanceof Image image
        ? image.getDestination().length() + lengthOf(image.getTitle())
        : 0;
  }

  private static long lengthOf(@Nullable String title) {
    return title == null ? 0 : title.length();
  }

  /** The next one in the order of the text, without recursion; null after the last. */
  private static @Nullable Node next(Node from, Node root) {
    if (from.getFirstChild() != null) {
      return from.getFirstChild();
    }
    Node node = from;
    while (node != null && node != root) {
      if (node.getNext() != null) {
        return node.getNext();
      }
      node = node.getParent();
    }
    return null;
  }
}
