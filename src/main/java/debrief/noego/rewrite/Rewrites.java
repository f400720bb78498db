package debrief.noego.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rewrites by the names that rule files call them. */
public final class Rewrites {
  private static final Map<String, Rewrite> NAMED =
      Map.of(
          "blame", BlameRewrite::of,
          "counterfactual", CounterfactualRewrite::of,
          "omission", OmissionRewrite::of,
          "human-error", ErrorRewrite::of,
          "judgement", JudgementRewrite::of,
          "hindsight", HindsightRewrite::of,
          "single-cause", SingleCauseRewrite::of,
          "absolute", AbsoluteRewrite::of,
          "exhortation", ExhortationRewrite::of);

  private Rewrites() {}

  public static Optional<Rewrite> find(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  public static List<String> names() {
    return NAMED.keySet().stream().sorted().toList();
  }
}
