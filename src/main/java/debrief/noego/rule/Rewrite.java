package debrief.noego.rule;

import java.util.List;

/** Builds what could stand in place of a sentence, from its own words and slots for facts. */
@FunctionalInterface
public interface Rewrite {
  List<String> of(Hit hit, Wording wording);
}
