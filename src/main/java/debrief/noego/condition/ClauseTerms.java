package debrief.noego.condition;

import debrief.language.clause.Clause;
import debrief.language.clause.Party;
import debrief.noego.match.Hit;
import debrief.noego.match.WordMatcher;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of the clause in which the anchor of a match stands. */
final class ClauseTerms {
  private static final String DENIED = "denied";
  private static final String PEOPLE = "people";

  private ClauseTerms() {}

  /** Kinds of a party, {@code people} for all whose work is looked at. */
  static Predicate<Hit> party(String kinds, Function<Clause, Party> which) {
    Set<Party.Kind> any = EnumSet.noneOf(Party.Kind.class);
    for (String kind : kinds.split("\\|", -1)) {
      if (kind.equals(PEOPLE)) {
        any.addAll(List.of(Party.Kind.person, Party.Kind.group, Party.Kind.role));
      } else {
        any.add(
            Arrays.stream(Party.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> unknown("kind of party", kind)));
      }
    }
    return hit -> {
      Clause clause = hit.clause();
      return clause != null && any.contains(which.apply(clause).kind());
    };
  }

  /** Any of form, voice, mood, tense, modality and denial. */
  static Predicate<Hit> is(String written) {
    Set<String> known =
        Stream.of(
                Clause.Form.values(),
                Clause.Voice.values(),
                Clause.Mood.values(),
                Clause.Tense.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .collect(Collectors.toCollection(HashSet::new));
    Arrays.stream(Clause.Modality.values())
        .filter(modality -> modality != Clause.Modality.none)
        .forEach(modality -> known.add(modality.name()));
    known.add(DENIED);
    Set<String> any = Set.of(written.split("\\|", -1));
    any.stream()
        .filter(one -> !known.contains(one))
        .findFirst()
        .ifPresent(
            one -> {
              throw unknown("clause", one);
            });
    return hit -> holds(hit.clause(), any);
  }

  private static boolean holds(@Nullable Clause clause, Set<String> any) {
    return clause != null
        && (any.contains(clause.form().name())
            || any.contains(clause.voice().name())
            || any.contains(clause.mood().name())
            || any.contains(clause.tense().name())
            || any.contains(clause.modality().name())
            || (any.contains(DENIED) && clause.isDenied()));
  }

  /** Whether one of these words joins the clause to another. */
  static Predicate<Hit> opened(String words) {
    WordMatcher opener = new WordMatcher(words);
    return hit -> {
      Clause clause = hit.clause();
      return clause != null && opener.isAt(hit.sentence(), clause.opener());
    };
  }

  private static IllegalArgumentException unknown(String what, String name) {
    return new IllegalArgumentException("There is no " + what + " “" + name + "”.");
  }
}
