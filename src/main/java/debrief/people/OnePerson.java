package debrief.people;

import debrief.account.Person;
import debrief.token.TokenForm;
import debrief.web.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page about one account, for administrators.
 *
 * @param tokenForm null for a person, who makes their own
 */
record OnePerson(
    PersonLine one,
    PersonForm personForm,
    String version,
    @Nullable TokenForm tokenForm,
    List<String> teamNames)
    implements Page {

  static OnePerson of(
      Person person, PersonForm form, @Nullable TokenForm tokens, List<String> teamNames) {
    return new OnePerson(PersonLine.of(person), form, "" + person.version(), tokens, teamNames);
  }

  @Override
  public String title() {
    return one.name();
  }
}
