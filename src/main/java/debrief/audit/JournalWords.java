package debrief.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the journal's names of actions mean in words. */
final class JournalWords {
  private static final Map<String, String> WORDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("action.added", "Added an action item"),
              Map.entry("action.changed", "Changed an action item"),
              Map.entry("action.moved", "Changed the status of an action item: {from} to {to}"),
              Map.entry("archive.exported", "Took away an archive: {holds}"),
              Map.entry("declareSettings.changed", "Changed who may declare incidents"),
              Map.entry("examples.asked", "Loaded the examples"),
              Map.entry("factor.added", "Added a contributing factor"),
              Map.entry("factor.changed", "Changed a contributing factor"),
              Map.entry("factor.removed", "Removed a contributing factor"),
              Map.entry("finding.kept", "Kept a wording with a reason"),
              Map.entry("finding.unkept", "Undid a kept wording"),
              Map.entry("feedAddress.made", "Made a feed address"),
              Map.entry("feedAddress.revoked", "Revoked a feed address"),
              Map.entry("incident.changed", "Edited the incident"),
              Map.entry("incident.declared", "Declared the incident"),
              Map.entry("incident.dismissed", "Marked it as not an incident"),
              Map.entry("incident.erased", "Erased the incident"),
              Map.entry("incident.restored", "Took back that it was not an incident"),
              Map.entry("incident.wordSetAside", "Said that a word is no name"),
              Map.entry("incident.wordTakenBack", "Took back that a word is no name"),
              Map.entry("job.retried", "Retried a job"),
              Map.entry("journal.exported", "Exported the journal"),
              Map.entry("lesson.added", "Added a lesson"),
              Map.entry("lesson.changed", "Changed a lesson"),
              Map.entry("lesson.removed", "Removed a lesson"),
              Map.entry("person.added", "Added an account: {role}"),
              Map.entry("person.bootstrapped", "Got an account from the configuration"),
              Map.entry("person.changed", "Changed an account: {fromRole} to {toRole}"),
              Map.entry("person.deactivated", "Deactivated an account"),
              Map.entry("person.erased", "Deleted personal data"),
              Map.entry("person.exported", "Downloaded personal data"),
              Map.entry("person.invitationAccepted", "Accepted the invitation"),
              Map.entry("person.invited", "Invited somebody"),
              Map.entry("person.linked", "Linked an account to a sign-in method"),
              Map.entry("person.passwordChanged", "Changed the password"),
              Map.entry("person.reactivated", "Reactivated an account"),
              Map.entry("person.resetStarted", "Made a link for a new password"),
              Map.entry("person.sessionEnded", "Ended a session"),
              Map.entry("person.setUp", "Set this server up"),
              Map.entry("person.signedIn", "Signed in"),
              Map.entry("person.signedOut", "Signed out"),
              Map.entry("person.signedOutEverywhere", "Signed out everywhere"),
              Map.entry("person.unlinked", "Unlinked an account from a sign-in method"),
              Map.entry("postmortem.approved", "Approved the postmortem"),
              Map.entry("postmortem.published", "Published the postmortem"),
              Map.entry("postmortem.reopened", "Reopened the postmortem"),
              Map.entry("postmortem.returned", "Returned the postmortem to draft"),
              Map.entry("postmortem.submitted", "Asked for a review of the postmortem"),
              Map.entry("postmortem.started", "Started the postmortem"),
              Map.entry("reviewers.named", "Named reviewers"),
              Map.entry("report.moved", "Changed the address of a report"),
              Map.entry("report.published", "Published edition {edition} of the report"),
              Map.entry("report.redacted", "Redacted edition {edition} of the report"),
              Map.entry("report.withdrawn", "Withdrew edition {edition} of the report"),
              Map.entry("restricted.read", "Read a restricted incident as administrator"),
              Map.entry("review-settings.changed", "Changed the review settings"),
              Map.entry("reviewExemption.agreed", "Agreed that a rule leaves words alone"),
              Map.entry("reviewExemption.asked", "Asked that a rule leaves words alone"),
              Map.entry("reviewExemption.declined", "Declined that a rule leaves words alone"),
              Map.entry("reviewExemption.removed", "Took back what a rule leaves alone"),
              Map.entry("section.saved", "Saved a section: {section}"),
              Map.entry("service.changed", "Changed a service"),
              Map.entry("service.merged", "Merged a service: {from} into {to}"),
              Map.entry("service.renamed", "Renamed a service: {from} to {to}"),
              Map.entry("report.listed", "Put the report on the public list"),
              Map.entry("report.unlisted", "Took the report off the public list"),
              Map.entry("shareLink.made", "Made a link to a report, for {audience}"),
              Map.entry("shareLink.revoked", "Revoked a link to a report"),
              Map.entry("signIn.passwordsAllowed", "Allowed sign-in with passwords"),
              Map.entry("signIn.passwordsRefused", "Turned sign-in with passwords off"),
              Map.entry("signInProvider.added", "Added a sign-in method"),
              Map.entry("signInProvider.changed", "Changed a sign-in method"),
              Map.entry("signInProvider.removed", "Removed a sign-in method"),
              Map.entry("team.changed", "Changed a team"),
              Map.entry("team.merged", "Merged a team: {from} into {to}"),
              Map.entry("team.renamed", "Renamed a team: {from} to {to}"),
              Map.entry("timeline.added", "Added to the timeline"),
              Map.entry("timeline.changed", "Changed a timeline entry"),
              Map.entry("timeline.removed", "Removed a timeline entry"),
              Map.entry("timeline.removedTogether", "Removed {entries} timeline entries"),
              Map.entry("timeline.restored", "Restored timeline entries"),
              Map.entry("timeline.shifted", "Moved {entries} timeline entries in time"),
              Map.entry("timeline.undone", "Undid a change of many timeline entries"),
              Map.entry("token.made", "Made an API token"),
              Map.entry("token.revoked", "Revoked an API token"),
              Map.entry("trust.tagged", "Tagged a trust principle"),
              Map.entry("trust.untagged", "Removed a trust principle")));

  private JournalWords() {}

  /** Every action that the journal may hold, with its words. */
  static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    WORDS.forEach((action, words) -> all.put(action, words.replaceAll(":? \\{.*", "")));
    return all;
  }

  /** One line in words; for an action of a later version, its name. */
  static String of(String action, JsonNode detail) {
    String words = WORDS.get(action);
    if (words == null) {
      return plain(action);
    }
    for (Map.Entry<String, JsonNode> value : detail.properties()) {
      String said = value.getValue().asText();
      words =
          words.replace(
              "{" + value.getKey() + "}",
              value.getKey().equals("section") ? capital(said.replace('-', ' ')) : said);
    }
    return words.replaceAll(":? \\{.*", "");
  }

  /** An action that has no words yet. */
  private static String plain(String action) {
    String words = action.replace('.', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return capital(words.toLowerCase(Locale.ROOT));
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
