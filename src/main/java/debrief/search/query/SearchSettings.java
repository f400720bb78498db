package debrief.search.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How this server searches.
 *
 * @param language whose words are reduced to their stems: a text search configuration that
 *     PostgreSQL brings along, or {@code simple} for none
 * @param synonyms groups of words that mean the same, as in {@code k8s = kubernetes; till = pos}
 */
public record SearchSettings(
    @JsonProperty
        @NotNull
        @Pattern(
            regexp =
                "simple|arabic|armenian|basque|catalan|danish|dutch|english|finnish|french|german|greek|"
                    + "hindi|hungarian|indonesian|irish|italian|lithuanian|nepali|norwegian|portuguese|"
                    + "romanian|russian|serbian|spanish|swedish|tamil|turkish|yiddish",
            message =
                "DEBRIEF_SEARCH_LANGUAGE is a language that PostgreSQL knows, such as english, german or simple")
        String language,
    @JsonProperty
        @NotNull
        @Size(max = 20_000, message = "DEBRIEF_SEARCH_SYNONYMS has at most 20,000 characters")
        String synonyms) {
  public static final SearchSettings DEFAULT = new SearchSettings("english", "");
}
