package debrief;

import com.fasterxml.jackson.annotation.JsonProperty;
import debrief.admin.log.MaskedLogging;
import debrief.crypto.SecretBox;
import debrief.db.DatabaseSettings;
import debrief.process.StartRefused;
import debrief.search.query.SearchSettings;
import debrief.web.download.ExportLimits;
import debrief.web.edge.TrustedProxies;
import debrief.web.load.CpuBudget;
import debrief.web.transport.EdgeLimits;
import io.dropwizard.core.Configuration;
import io.dropwizard.logging.common.LoggingFactory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@code config.yml}, whose values come from the environment. README.md lists them. */
public final class Config extends Configuration {
  /** The CPU time of one review, where nothing else is set. */
  static final Duration REVIEW_TIME = Duration.ofSeconds(5);

  @JsonProperty @NotNull private String dataFolder = "data";

  @JsonProperty
  @NotNull
  @Pattern(
      regexp = "(https?://[^/\\s?#]+)?/?",
      message = "DEBRIEF_BASE_URL is an address such as https://debrief.example.org")
  private String baseUrl = "";

  @JsonProperty
  @NotNull
  @Pattern(
      regexp = "(\\S{32,200})?",
      message = "DEBRIEF_BOOTSTRAP_TOKEN has 32 to 200 characters and no blanks")
  private String bootstrapToken = "";

  @JsonProperty @NotNull private String secretKey = "";
  @JsonProperty @NotNull private String previousSecretKey = "";

  @JsonProperty
  @NotNull
  @Pattern(regexp = "\\S{0,100}", message = "DEBRIEF_NODE has at most 100 characters and no blanks")
  private String node = "";

  @JsonProperty @NotNull private String trustedProxies = "";

  @JsonProperty
  @NotNull
  @Pattern(
      regexp = "[\\w.:\\-\\[\\], ]*",
      message = "DEBRIEF_ALLOWED_HOSTS are names such as debrief.example.org, with commas between")
  private String allowedHosts = "";

  @JsonProperty private boolean ssoPrivateAddresses = false;

  @JsonProperty
  @Min(value = 0, message = "DEBRIEF_CPU_SECONDS is a number of seconds; 0 sets no bound")
  private int cpuSeconds = CpuBudget.SECONDS_A_MINUTE;

  @JsonProperty
  @Min(value = 1, message = "DEBRIEF_REVIEW_SECONDS is a number of seconds, 1 or more")
  private int reviewSeconds = (int) REVIEW_TIME.toSeconds();

  @JsonProperty @Valid @NotNull
  private DatabaseSettings database = new DatabaseSettings("", "", "", 16);

  @JsonProperty @Valid @NotNull private SearchSettings search = SearchSettings.DEFAULT;
  @JsonProperty @Valid @NotNull private EdgeLimits edge = EdgeLimits.DEFAULT;
  @JsonProperty @Valid @NotNull private ExportLimits exports = ExportLimits.DEFAULT;

  public String dataFolder() {
    return dataFolder;
  }

  /** Without a slash at the end; empty where it follows from the port. */
  public String baseUrl() {
    return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  /** Whether people come over https. */
  boolean https() {
    return baseUrl.startsWith("https:");
  }

  public String bootstrapToken() {
    return bootstrapToken;
  }

  /** What secrets are sealed with before they are stored. */
  public SecretBox secretBox() {
    return SecretBox.of(secretKey, previousSecretKey);
  }

  public DatabaseSettings database() {
    return database;
  }

  /** With a mask over every line: what is secret stands in no log. */
  @Override
  public synchronized LoggingFactory getLoggingFactory() {
    return new MaskedLogging(
        super.getLoggingFactory(),
        List.of(bootstrapToken, secretKey, previousSecretKey, database.password()));
  }

  /** Whose word counts on where a request comes from. */
  TrustedProxies trustedProxies() {
    try {
      return new TrustedProxies(trustedProxies);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
  }

  /** What slow lines and strangers may take up. */
  EdgeLimits edge() {
    return edge;
  }

  /** How many exports there may be at once. */
  ExportLimits exports() {
    return exports;
  }

  /** Of costly work, for each person within a minute; 0 for no bound. */
  int cpuSeconds() {
    return cpuSeconds;
  }

  /**
   * What a server may have set otherwise.
   *
   * @param node the name of this server in the journal
   * @param privateAddresses whether a sign-in provider may stand in a private network
   * @param reviewTime the CPU time of one review
   * @param search how it searches
   */
  record Options(
      String node, boolean privateAddresses, Duration reviewTime, SearchSettings search) {
    static final Options DEFAULT = new Options(host(), false, REVIEW_TIME, SearchSettings.DEFAULT);
  }

  /** What the rooms need to know of it. */
  Options options() {
    return new Options(node(), ssoPrivateAddresses, Duration.ofSeconds(reviewSeconds), search);
  }

  /** Names under which people may ask for this server, besides those that it knows by itself. */
  List<String> allowedHosts() {
    return Arrays.stream(allowedHosts.split("[\\s,]+")).filter(name -> !name.isEmpty()).toList();
  }

  /** The name of this server among others. */
  String node() {
    return node.isEmpty() ? host() : node;
  }

  static String host() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.isBlank() || name.length() > 100 ? "localhost" : name;
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
