package debrief.admin;

import com.codahale.metrics.MetricRegistry;
import io.prometheus.metrics.exporter.servlet.jakarta.PrometheusMetricsServlet;
import io.prometheus.metrics.instrumentation.dropwizard.DropwizardExports;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** What the server counts, in Prometheus' text form. */
public final class Metrics {
  private Metrics() {}

  /** A servlet for the administration port's {@code /metrics}. */
  public static PrometheusMetricsServlet servlet(MetricRegistry counted) {
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register(new DropwizardExports(counted));
    return new PrometheusMetricsServlet(registry);
  }
}
