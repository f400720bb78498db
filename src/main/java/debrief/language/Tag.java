package debrief.language;

import java.util.Map;

/** Parts of speech, as far as the rules tell them apart. */
public enum Tag {
  noun,
  proper,
  verb,
  aux,
  adjective,
  adverb,
  pronoun,
  determiner,
  preposition,
  conjunction,
  particle,
  number,
  mark,
  other;

  private static final Map<String, Tag> UNIVERSAL =
      Map.ofEntries(
          Map.entry("NOUN", noun),
          Map.entry("PROPN", proper),
          Map.entry("VERB", verb),
          Map.entry("AUX", aux),
          Map.entry("ADJ", adjective),
          Map.entry("ADV", adverb),
          Map.entry("PRON", pronoun),
          Map.entry("DET", determiner),
          Map.entry("ADP", preposition),
          Map.entry("SCONJ", conjunction),
          Map.entry("CCONJ", conjunction),
          Map.entry("PART", particle),
          Map.entry("NUM", number),
          Map.entry("PUNCT", mark),
          Map.entry("SYM", mark));

  static Tag of(String universal) {
    return UNIVERSAL.getOrDefault(universal, other);
  }

  /** Whether it can be what a verb is about. */
  public boolean isNominal() {
    return this == noun || this == proper || this == pronoun || this == number;
  }
}
