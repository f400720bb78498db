package debrief.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The lists that {@link ListBench} asks for, with their filters and orders. */
final class ListPaths {
  static final List<String> ALL =
      List.of(
          "/",
          "/?principle=privacy",
          "/?severity=SEV1&origin=vendor",
          "/?service=service-21",
          "/?service=nobody",
          "/?team=checkout",
          "/?team=lighthouse",
          "/?team=nobody",
          "/?team=checkout&principle=privacy&severity=SEV2",
          "/?from=" + daysAgo(9) + "&to=" + daysAgo(3),
          "/?from=" + daysAgo(120) + "&to=" + daysAgo(90),
          "/?to=" + daysAgo(130),
          "/?q=queue&team=search",
          "/waiting",
          "/incidents",
          "/incidents?postmortem=none",
          "/incidents?postmortem=draft",
          "/incidents?postmortem=in_review",
          "/incidents?postmortem=draft&state=ongoing&severity=SEV1",
          "/incidents?postmortem=approved&service=service-21",
          "/incidents?severity=SEV2&service=search",
          "/action-items",
          "/action-items?sort=-due",
          "/action-items?sort=title",
          "/action-items?sort=-title",
          "/action-items?sort=owner",
          "/action-items?sort=-owner",
          "/action-items?sort=team",
          "/action-items?sort=-team",
          "/action-items?sort=incident",
          "/action-items?sort=-incident",
          "/action-items?sort=age",
          "/action-items?sort=-age",
          "/action-items?state=open&whose=me",
          "/action-items?state=open&whose=myTeams",
          "/action-items?state=open&overdue=true",
          "/action-items?state=open&due=week",
          "/action-items?state=blocked",
          "/action-items?state=done",
          "/action-items?state=declined",
          "/action-items?state=all",
          "/action-items?state=declined&sort=title",
          "/action-items?state=blocked&sort=owner",
          "/action-items?state=open&whose=me&sort=team",
          "/action-items?state=open&due=week&sort=-incident",
          "/action-items?service=service-21",
          "/action-items?severity=SEV3&principle=privacy",
          "/trust/availability",
          "/trust?from=2022-Q1&to=2025-Q4",
          "/trust?from=2022-Q1&to=2025-Q4&service=checkout",
          "/trust/incidents?from=2022-Q1&to=2025-Q4&principle=privacy&effect=strained",
          "/trust/promises?from=2022-Q1&to=2025-Q4&principle=privacy&standing=kept",
          "/api/v1/trust?from=2022-Q1&to=2025-Q4&team=search",
          "/api/v1/waiting",
          "/api/v1/incidents",
          "/api/v1/incidents?state=ongoing",
          "/api/v1/incidents?service=checkout",
          "/api/v1/incidents?service=service-7",
          "/api/v1/incidents?severity=SEV1&from=2022-01-01",
          "/api/v1/reports",
          "/api/v1/reports?principle=availability",
          "/api/v1/reports?q=%22number+77%22",
          "/api/v1/action-items",
          "/api/v1/action-items?state=committed",
          "/api/v1/action-items?team=checkout&overdue=true",
          "/api/v1/action-items?owner=person&sort=due",
          "/feed.atom?service=service-21",
          "/feed.atom?team=checkout");

  private ListPaths() {}

  private static LocalDate daysAgo(int days) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(days);
  }
}
