package debrief.bench.siege;

import debrief.web.download.ExportLimits;

/** Exports that are asked for and never read. */
final class UnreadExports implements Scenario {
  @Override
  public String name() {
    return "unread exports";
  }

  /** As many as one person may have at once; the others are told to come back. */
  @Override
  public int cutOff(int connections) {
    return ExportLimits.DEFAULT.perPerson();
  }

  @Override
  public void begin(Target target, Attackers attackers, int count) {
    String[] formats = {"json", "csv", "jsonl"};
    for (int i = 0; i < count; i++) {
      String path = "/api/v1/action-items/export?format=" + formats[i % formats.length];
      attackers.open(target, target.signed("GET " + path));
    }
  }
}
