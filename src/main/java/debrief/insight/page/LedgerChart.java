package debrief.insight.page;

import debrief.insight.Figures;
import debrief.insight.LedgerSummary;
import debrief.trust.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What happened to a principle, a bar for each quarter, as the server draws it: how many incidents
 * harmed it, at the foot, strained it, showed that it held, and left it stronger. The table beside
 * it says the same.
 *
 * @param words the picture in a sentence, for those who do not see it
 */
record LedgerChart(
    String key, String name, String words, List<Bar> bars, List<Label> labels, List<Label> counts) {
  private static final double WIDTH = 320;
  private static final double TOP = 18;
  private static final double FOOT = 98;
  private static final double WIDEST = 28;

  /** So many quarters have room for what stands at each. */
  private static final int ROOMY = 12;

  /** A part of a bar. */
  record Bar(String effect, String x, String y, String width, String height) {}

  /** Words at a place. */
  record Label(String x, String y, String text) {}

  /**
   * @param most incidents that the highest bar of all charts stands for, at least 1
   */
  static LedgerChart of(LedgerSummary.OfPrinciple one, int most) {
    List<Bar> bars = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Label> counts = new ArrayList<>();
    double step = WIDTH / one.quarters().size();
    double width = Math.min(WIDEST, step * 0.7);
    for (int i = 0; i < one.quarters().size(); i++) {
      LedgerSummary.InQuarter in = one.quarters().get(i);
      double middle = step * i + step / 2;
      double foot = FOOT;
      for (Effect effect : Effect.values()) {
        double height = (FOOT - TOP) * count(in.figures(), effect) / most;
        if (height > 0) {
          foot -= height;
          bars.add(
              new Bar(
                  effect.name(),
                  place(middle - width / 2),
                  place(foot),
                  place(width),
                  place(height)));
        }
      }
      boolean roomy = one.quarters().size() <= ROOMY;
      if (roomy) {
        labels.add(new Label(place(middle), "112", "Q" + in.quarter().ofYear()));
        if (in.figures().incidents() > 0) {
          counts.add(new Label(place(middle), place(foot - 4), "" + in.figures().incidents()));
        }
      }
      boolean january = in.quarter().ofYear() == 1;
      if (i == 0 || (january && (roomy || in.quarter().year() % 2 == 0))) {
        labels.add(new Label(place(middle), roomy ? "126" : "112", "" + in.quarter().year()));
      }
    }
    return new LedgerChart(one.principle(), one.name(), words(one), bars, labels, counts);
  }

  private static int count(Figures figures, Effect effect) {
    return switch (effect) {
      case harmed -> figures.harmed();
      case strained -> figures.strained();
      case held -> figures.held();
      case strengthened -> figures.strengthened();
    };
  }

  private static String words(LedgerSummary.OfPrinciple one) {
    String quarters =
        one.quarters().stream()
            .filter(in -> in.figures().incidents() > 0)
            .map(in -> in.quarter() + ": " + words(in.figures()))
            .collect(Collectors.joining("; "));
    return "Incidents by quarter. " + (quarters.isEmpty() ? "None" : quarters) + ".";
  }

  private static String words(Figures figures) {
    List<String> said = new ArrayList<>();
    for (Effect effect : Effect.values()) {
      int count = count(figures, effect);
      if (count > 0) {
        said.add(count + " " + effect.label().toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", said);
  }

  private static String place(double at) {
    return String.format(Locale.ROOT, "%.1f", at);
  }
}
