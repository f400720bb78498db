package debrief.access;

import static org.assertj.core.api.Assertions.assertThat;

import debrief.world.Client;
import debrief.world.World;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: every row is one action, its columns what each is answered. */
class RightsTableTest {
  private static final String INCIDENT = "{\"title\":\"x\",\"startedAt\":\"2026-03-01T14:02:00Z\"}";
  private static final World WORLD = World.shared();

  /** What readers may do while they may declare incidents; programs with their tokens may not. */
  private static final Map<String, Integer> DECLARING =
      Map.of("POST/api/v1/incidents", 201, "GET/incidents/new", 200);

  /** Statuses for a stranger, a reader, an author, a facilitator, an administrator. */
  private record Row(String method, String path, @Nullable String body, List<Integer> expected) {}

  private static Row row(String method, String path, @Nullable String body, Integer... expected) {
    return new Row(method, path, body, List.of(expected));
  }

  static Stream<Arguments> rows() {
    String person = "/api/v1/people/" + WORLD.person(Role.reader).id();
    String incident =
        "/api/v1/incidents/"
            + WORLD.admin().post("/api/v1/incidents", INCIDENT).json().path("ref").asText();
    return Stream.of(
            row("GET", "/api/v1/me", null, 401, 200, 200, 200, 200),
            row("GET", "/api/v1/incidents", null, 401, 200, 200, 200, 200),
            row("POST", "/api/v1/incidents", INCIDENT, 401, 403, 201, 201, 201),
            row("GET", incident, null, 401, 200, 200, 200, 200),
            row("PATCH", incident, "{}", 401, 403, 200, 200, 200),
            row("GET", "/api/v1/people", null, 401, 403, 403, 403, 200),
            row("POST", "/api/v1/people", "{}", 401, 403, 403, 403, 422),
            row("GET", person, null, 401, 403, 403, 403, 200),
            row("PATCH", person, "{}", 401, 403, 403, 403, 200),
            row("POST", person + "/invitations", "", 401, 403, 403, 403, 201),
            row("GET", person + "/tokens", null, 401, 403, 403, 403, 200),
            row("GET", "/api/v1/journal", null, 401, 403, 403, 403, 200),
            row("GET", "/account", null, 401, 200, 200, 200, 200),
            row("GET", "/people", null, 401, 403, 403, 403, 200),
            row("GET", "/incidents/new", null, 401, 403, 200, 200, 200))
        .map(Arguments::of);
  }

  private static int status(Client client, Row row) {
    return client
        .with("If-Match", "*")
        .send(
            row.method(),
            row.path(),
            row.body() == null ? null : "application/json",
            row.body() == null
                ? null
                : row.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .status();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRoleMayWhatTheTableSays(Row row) {
    assertThat(status(WORLD.stranger(), row)).as("stranger").isEqualTo(row.expected().get(0));
    Iterator<Integer> columns = row.expected().listIterator(1);
    for (Role role : Role.values()) {
      int expected = columns.next();
      int signedIn =
          role == Role.reader
              ? DECLARING.getOrDefault(row.method() + row.path(), expected)
              : expected;
      assertThat(status(WORLD.signedIn(role), row)).as(role + " signed in").isEqualTo(signedIn);
      assertThat(status(WORLD.as(role), row)).as(role + " by token").isEqualTo(expected);
    }
  }
}
