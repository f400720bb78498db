package debrief.language.name;

import debrief.language.word.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a roster are called in other systems, as far as it follows from their names.
 */
final class NameHandles {
  private static final int SHORTEST_BARE_HANDLE = 5;

  private final Map<String, List<Integer>> handles = new HashMap<>();
  private final Map<String, List<Integer>> bare = new HashMap<>();

  boolean isEmpty() {
    return handles.isEmpty();
  }

  /**
   * Whose handle it is.
   *
   * @param handle with marks or behind an at sign; empty where the word is neither
   */
  @Nullable List<Integer> owners(String handle, String lower) {
    List<Integer> owners = handles.get(handle);
    return owners == null ? bare.get(lower) : owners;
  }

  void add(String handle, int person) {
    put(handles, handle, person);
  }

  /** Handles that name somebody without a sign in front: long ones that are no words. */
  static List<String> bare(String first, String last) {
    String one = first.substring(0, 1);
    return Stream.of(one + last, first + last.charAt(0), last + one, first + last)
        .filter(handle -> handle.length() >= SHORTEST_BARE_HANDLE && !isMadeWord(handle))
        .toList();
  }

  /** Whether letters of names that are put together make a word of every day. */
  static boolean isMadeWord(String lower) {
    return Names.isOrdinary(lower) || Lexicon.of("name-like-words").contains(lower);
  }

  /** All that are made of these two words. */
  void add(int person, Word firstName, Word lastName) {
    for (String first : RosterName.inHandles(firstName)) {
      for (String last : RosterName.inHandles(lastName)) {
        add(person, first, last);
      }
    }
  }

  private void add(int person, String first, String last) {
    String one = first.substring(0, 1);
    String initial = last.substring(0, 1);
    for (String handle : List.of(first, last, first + last, one + last, first + initial)) {
      put(handles, handle, person);
    }
    put(handles, last + one, person);
    bare(first, last).forEach(handle -> put(bare, handle, person));
    for (String mark : List.of(".", "_", "-")) {
      put(handles, first + mark + last, person);
      put(handles, one + mark + last, person);
      put(handles, last + mark + first, person);
      put(handles, last + mark + one, person);
      put(handles, first + mark + initial, person);
    }
  }

  private static void put(Map<String, List<Integer>> handles, String handle, int person) {
    if (handle.length() > 1) {
      // Nearly every handle is one person's, and people come in order.
      List<Integer> people = handles.putIfAbsent(handle, List.of(person));
      if (people != null && people.get(people.size() - 1) != person) {
        List<Integer> more = people.size() == 1 ? new ArrayList<>(people) : people;
        more.add(person);
        handles.put(handle, more);
      }
    }
  }
}
