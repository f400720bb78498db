package debrief;

import java.util.Map;
import java.util.Set;

/** Which package a table belongs to, and who else may name it, with the reason. */
final class TableOwners {
  /** Views are there for others to read. */
  static final Set<String> VIEWS =
      Set.of("earlier_entry", "viewer_account", "sign_in_methods", "linked_person");

  static final Map<String, String> OWNERS =
      Map.ofEntries(
          Map.entry("action_history", "action"),
          Map.entry("action_item", "action"),
          Map.entry("api_token", "token"),
          Map.entry("declare_setting", "incident.declare"),
          Map.entry("device", "signin"),
          Map.entry("earlier_text", "incident"),
          Map.entry("edition", "report"),
          Map.entry("edition_file", "report"),
          Map.entry("edition_note", "report"),
          Map.entry("edition_redaction", "report.correction"),
          Map.entry("edition_rendering", "report"),
          Map.entry("edition_withdrawal", "report.correction"),
          Map.entry("example_load", "admin.start"),
          Map.entry("external_identity", "signin.provider"),
          Map.entry("factor", "postmortem.part"),
          Map.entry("feed_address", "report.feed"),
          Map.entry("finding_kept", "review.draft"),
          Map.entry("idempotency_key", "web.json"),
          Map.entry("import_batch", "intake.batch"),
          Map.entry("import_record", "intake.batch"),
          Map.entry("imported_document", "intake.original"),
          Map.entry("incident", "incident"),
          Map.entry("invitation", "account"),
          Map.entry("journal", "journal"),
          Map.entry("journal_seal", "journal"),
          Map.entry("lesson", "postmortem.part"),
          Map.entry("participant", "incident.participant"),
          Map.entry("person", "account"),
          Map.entry("postmortem", "postmortem.document"),
          Map.entry("provider_session", "signin.oidc"),
          Map.entry("report", "report"),
          Map.entry("review_setting", "review"),
          Map.entry("reviewer", "postmortem.reviewer"),
          Map.entry("scheduled_tasks", "jobs"),
          Map.entry("search_document", "search.document"),
          Map.entry("search_word", "search.document"),
          Map.entry("section", "postmortem.document"),
          Map.entry("section_revision", "postmortem.document"),
          Map.entry("service", "service"),
          Map.entry("service_name", "service"),
          Map.entry("session", "signin.session"),
          Map.entry("setup_code", "signin"),
          Map.entry("public_listing", "report.publiclist"),
          Map.entry("share_link", "report.share"),
          Map.entry("share_link_opening", "report.share"),
          Map.entry("sign_in_attempt", "signin"),
          Map.entry("sign_in_provider", "signin.provider"),
          Map.entry("sign_in_rule", "signin.provider"),
          Map.entry("sign_in_setting", "signin.provider"),
          Map.entry("team", "team"),
          Map.entry("team_name", "team"),
          Map.entry("timeline_entry", "timeline"),
          Map.entry("removed_entry", "timeline"),
          Map.entry("not_a_name", "incident.name"),
          Map.entry("bulk_change", "timeline.bulk"),
          Map.entry("trust_tag", "postmortem.part"),
          Map.entry("used_authorization_state", "signin.oidc"));

  /** Packages that name any table, and why. */
  static final Map<String, String> ANY =
      Map.of(
          "privacy", "it hands out and erases what every room holds of somebody",
          "export.archive", "it takes everything away and brings it back, as tables.yaml lists it");

  /**
   * Tables that a package names besides its own, and why; an entry is package and table, or a star
   * for any package.
   */
  static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("* incident", "whoever may see what is asked of the incident's row, in SQL"),
          Map.entry("access person", "shared people are compared by their account's address"),
          Map.entry("access participant", "participants see what is restricted"),
          Map.entry("incident participant", "an incident is read with who took part, at once"),
          Map.entry("incident.participant person", "whose account somebody is who restricts it"),
          Map.entry("journal person", "the name of who did it, as it is shown now"),
          Map.entry("postmortem.document person", "the name of who saved it, as it is shown now"),
          Map.entry("timeline.bulk timeline_entry", "many entries are shifted in one statement"),
          Map.entry("timeline person", "the name of who wrote an entry so, as it is shown now"),
          Map.entry("action.list report", "a list is filtered by what was published"),
          Map.entry("action.list trust_tag", "a list is filtered by principle"),
          Map.entry("action person", "the name of who changed it, as it is shown now"),
          Map.entry("action participant", "names in an item are told as roles, in one statement"),
          Map.entry("action report", "an item links to the report it comes from"),
          Map.entry("action trust_tag", "items are exported with the principles they serve"),
          Map.entry("report edition_redaction", "an edition is read with what was taken out of it"),
          Map.entry("report action_item", "a list is filtered by whose promises are in a report"),
          Map.entry("report service", "or by whose services it names"),
          Map.entry("report team", "by the team's name"),
          Map.entry("report edition_withdrawal", "an edition is read with whether it is withdrawn"),
          Map.entry("report.feed report", "a feed is a list of reports"),
          Map.entry("report.feed edition_rendering", "and holds what each says"),
          Map.entry("report.feed action_item", "whose promises are in a report"),
          Map.entry("report.feed service", "whose services a report names"),
          Map.entry("report.feed team", "by the team's name"),
          Map.entry("report.publiclist edition", "the public list shows the newest edition"),
          Map.entry("report.publiclist edition_note", "with what it changed"),
          Map.entry("report.publiclist edition_redaction", "and what was taken out of it"),
          Map.entry("report.publiclist edition_rendering", "as everybody reads it"),
          Map.entry("report.publiclist report", "whether it stands is asked at every reading"),
          Map.entry("report.home report", "the home tells of what was published"),
          Map.entry("report.home edition_rendering", "and of the lessons in it"),
          Map.entry("report.share edition", "a link opens the newest edition"),
          Map.entry("report.share edition_note", "with what it changed"),
          Map.entry("report.share edition_redaction", "and what was taken out of it"),
          Map.entry("report.share edition_rendering", "as its audience reads it"),
          Map.entry("report.share person", "the name of who made a link, as it is shown now"),
          Map.entry("report.share report", "whether it can be read is asked at every opening"),
          Map.entry("report.similar report", "an incident is compared with what was published"),
          Map.entry("report.similar edition_rendering", "by what each says of its factors"),
          Map.entry("report.similar factor", "by the factors of a draft"),
          Map.entry("report.similar trust_tag", "by the principles that it is tagged to"),
          Map.entry("report.similar action_item", "with what is still open of it"),
          Map.entry("report.today edition", "of the edition that is read"),
          Map.entry("report.today edition_withdrawal", "and whether it is withdrawn"),
          Map.entry("search search_document", "what is found says this"),
          Map.entry(
              "search.candidate search_document", "what may be meant is asked in one statement"),
          Map.entry("search search_word", "likewise, what a word may have meant"),
          Map.entry("search.document report", "what was published is written down to be found"),
          Map.entry("search.document edition_rendering", "as its audience reads it"),
          Map.entry("search.document edition_withdrawal", "as long as readers get it"),
          Map.entry("search.document postmortem", "which drafts are not written down yet"),
          Map.entry("search.document action_item", "and which action items"),
          Map.entry("report.correction *", "what is corrected takes the place of what was frozen"),
          Map.entry("report.change *", "two editions are compared as they were frozen"),
          Map.entry("report.today report", "what one may read next is asked in one statement"),
          Map.entry("insight report", "what is counted is what reports say"),
          Map.entry("insight action_item", "and how their promises stand"),
          Map.entry("insight service", "of the services that a team looks after"),
          Map.entry("insight team", "by the team's name"),
          Map.entry("insight.counted report", "the lists choose by the same conditions"),
          Map.entry("insight.counted edition_rendering", "with what a report says happened"),
          Map.entry("service report", "whether a reader may hear of a service"),
          Map.entry("service team", "the name of the team that owns it"),
          Map.entry("team person", "who is in it: accounts name their teams"),
          Map.entry("team action_item", "whether a reader may hear of a team"),
          Map.entry("team service", "what it owns"),
          Map.entry("incident.standing action_item", "how many are open, for a page of a list"),
          Map.entry("postmortem.reviewer *", "who changed it last and what was approved"),
          Map.entry("waiting *", "what waits for somebody is counted in one statement"),
          Map.entry("publish *", "the state of a draft is counted in one statement"),
          Map.entry("review.draft *", "the texts of a draft are read in one statement"));

  private TableOwners() {}
}
