package debrief.review.draft;

import debrief.access.Audience;
import debrief.incident.Incident;
import debrief.incident.name.UnknownNames;
import debrief.incident.participant.Participant;
import debrief.language.name.Mention;
import debrief.language.name.Names;
import debrief.noego.Review;
import debrief.noego.Stranger;
import debrief.redaction.NameRedactor;
import debrief.redaction.Named;
import debrief.redaction.Speakers;
import debrief.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of nobody known that a report would print as they stand, each with its sentences. */
final class DraftNames {
  private static final int MOST = 500;
  private static final int MOST_PLACES = 5;

  private final DraftReading reading;
  private final List<String> known;
  private final int participants;
  private final Names roster;
  private final Set<String> keptSentences = new HashSet<>();

  /** By the key of the name. */
  private final Map<String, Standing> found = new LinkedHashMap<>();

  /** A name, the first of its places, and how many there are. */
  private static final class Standing {
    private final String name;
    private final List<NameInDraft.Place> places = new ArrayList<>();
    private int count;

    Standing(String name) {
      this.name = name;
    }

    void join(Standing part) {
      places.addAll(part.places);
      count += part.count;
    }
  }

  private DraftNames(Incident incident, DraftReading reading, DraftReviewed reviewed) {
    this.reading = reading;
    this.known = reading.people();
    List<Named> all =
        new ArrayList<>(incident.participants().stream().flatMap(Participant::forReview).toList());
    this.participants = all.size();
    known.forEach(name -> all.add(new Named(name, null)));
    this.roster = NameRedactor.of(all).names();
    reviewed.findings().stream()
        .filter(f -> f.kept() != null && f.rule().equals(Review.SOMEBODY))
        .forEach(f -> keptSentences.add(place(f.part(), f.key(), f.field(), f.start())));
  }

  private static String place(String part, String key, String field, int start) {
    return part + " " + key + " " + field + " " + start;
  }

  static List<NameInDraft> of(
      Incident incident, UnknownNames names, DraftReading reading, DraftReviewed reviewed) {
    DraftNames draft = new DraftNames(incident, reading, reviewed);
    reading.texts().stream()
        .filter(text -> text.audience() != Audience.team)
        .forEach(draft::readIn);
    draft.joinParts();
    List<String> open =
        names.of(incident, draft.found.values().stream().map(one -> one.name).toList());
    return open.stream().map(draft::name).toList();
  }

  private NameInDraft name(String name) {
    Standing standing = found.getOrDefault(UnknownNames.key(name), new Standing(name));
    List<NameInDraft.Place> places = standing.places;
    String fingerprint = NameInDraft.fingerprint(name);
    return new NameInDraft(
        name,
        fingerprint,
        List.copyOf(places.subList(0, Math.min(MOST_PLACES, places.size()))),
        standing.count,
        reading.reason(fingerprint));
  }

  private void readIn(DraftText text) {
    List<int[]> taken = new ArrayList<>();
    for (Mention mention :
        roster.find(text.text(), Names.words(text.text(), 0, text.text().length()))) {
      taken.add(new int[] {mention.start(), mention.end()});
      if (mention.people().stream().allMatch(person -> person >= participants)) {
        boolean sure = mention.people().size() == 1;
        String quote = text.text().substring(mention.start(), mention.end());
        String name = sure ? known.get(mention.people().get(0) - participants) : quote;
        add(name, text, mention.start(), mention.end());
      }
    }
    if (text.part().equals("timeline")) {
      Speakers.in(text.text())
          .filter(name -> !reading.leavesAlone(name))
          .ifPresent(name -> speaker(name, text, taken));
    }
    for (Stranger stranger : reading.strangers(text)) {
      String here = place(text.part(), text.key(), text.field(), stranger.start());
      if (isFree(taken, stranger.start(), stranger.end()) && !keptSentences.contains(here)) {
        add(NameInDraft.plain(stranger.quote()), text, stranger.start(), stranger.end());
      }
    }
  }

  private void speaker(String name, DraftText text, List<int[]> taken) {
    int start = text.text().indexOf(name);
    if (isFree(taken, start, start + name.length())) {
      taken.add(new int[] {start, start + name.length()});
      add(name, text, start, start + name.length());
    }
  }

  private static boolean isFree(List<int[]> taken, int start, int end) {
    return taken.stream().noneMatch(other -> start < other[1] && other[0] < end);
  }

  private void add(String name, DraftText text, int start, int end) {
    String key = UnknownNames.key(name);
    if (!found.containsKey(key) && found.size() >= MOST) {
      return;
    }
    Standing one = found.computeIfAbsent(key, k -> new Standing(name));
    one.count++;
    if (one.places.size() < MOST_PLACES) {
      one.places.add(NameInDraft.Place.of(text, start, end));
    }
  }

  /** Whoever is asked for by the whole name is not asked by a part of it. */
  private void joinParts() {
    for (String part : List.copyOf(found.keySet())) {
      found.keySet().stream()
          .filter(whole -> isPartOf(part, whole))
          .findFirst()
          .ifPresent(
              whole -> {
                Standing shorter = found.remove(part);
                Standing longer = found.get(whole);
                if (shorter != null && longer != null) {
                  longer.join(shorter);
                }
              });
    }
  }

  private static boolean isPartOf(String name, String other) {
    return other.length() > name.length() && (" " + other + " ").contains(" " + name + " ");
  }

  static List<Problem.FieldError> reasons(List<NameInDraft> names) {
    return names.stream()
        .filter(one -> one.kept() == null)
        .map(
            one ->
                new Problem.FieldError(
                    "participants",
                    "“"
                        + one.name()
                        + "” would be printed. Add the participant with a role, or say in"
                        + " the check that it is not a person."))
        .toList();
  }
}
