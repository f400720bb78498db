package debrief.report.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import debrief.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A card as oEmbed 1.0 spells it.
 *
 * @param title of the report; left out where nothing may be told
 * @param description its first sentences, which oEmbed lets a provider add
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkCard(
    String version,
    String type,
    @JsonProperty("provider_name") String providerName,
    @JsonProperty("cache_age") long cacheAge,
    @Nullable String title,
    @Nullable String description) {

  /** A report may be taken back at any time, so nobody keeps a card for long. */
  private static final long SECONDS = 300;

  static LinkCard of(Page.@Nullable LinkPreview told) {
    return new LinkCard(
        "1.0",
        "link",
        "Debrief",
        SECONDS,
        told == null ? null : told.title(),
        told == null || told.description().isEmpty() ? null : told.description());
  }
}
