package debrief.noego;

import java.util.BitSet;

/** The stretches of a Markdown text that no name is replaced in: code and targets of links. */
final class Opaque {
  private final BitSet covered;

  private Opaque(BitSet covered) {
    this.covered = covered;
  }

  boolean covers(int offset) {
    return covered.get(offset);
  }

  static Opaque of(String text) {
    return new Opaque(new BitSet());
  }
}
