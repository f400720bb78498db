package debrief.noego.rewrite;

import debrief.noego.match.Hit;
import java.util.List;

/**
 * Builds what could stand in place of a sentence: its own facts, roles for names, and a slot in
 * brackets for what only its writer knows. Never a plain passive, which would hide the person and
 * explain nothing; rather what was in view, and the condition that can be changed.
 */
@FunctionalInterface
public interface Rewrite {
  List<String> of(Hit hit, Wording wording);
}
