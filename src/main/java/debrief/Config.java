package debrief;

import com.fasterxml.jackson.annotation.JsonProperty;
import debrief.db.DatabaseSettings;
import debrief.db.Vault;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** {@code config.yml}, whose values come from the environment. README.md lists them. */
public final class Config extends Configuration {
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

  @JsonProperty @Valid @NotNull
  private DatabaseSettings database = new DatabaseSettings("", "", "", 16);

  public String dataFolder() {
    return dataFolder;
  }

  /** Without a slash at the end; empty where it follows from the port. */
  public String baseUrl() {
    return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  public String bootstrapToken() {
    return bootstrapToken;
  }

  /** What secrets are sealed with before they are stored. */
  public Vault vault() {
    return Vault.of(secretKey, previousSecretKey);
  }

  public DatabaseSettings database() {
    return database;
  }
}
