package debrief.bench.siege;

/**
 * Bodies of which a byte comes now and then: on routes that exist and not, with and without token.
 */
final class SlowBodies implements Scenario {
  @Override
  public String name() {
    return "slow bodies";
  }

  @Override
  public void begin(Target target, Attackers attackers, int count) {
    String form = "Content-Type: application/x-www-form-urlencoded";
    String json = "Content-Type: application/json";
    String[] heads = {
      target.open("POST /nope", "Content-Length: 100000"),
      target.open("POST /nope", "Content-Length: 50000"),
      target.open("POST /sign-in", form, "Content-Length: 1000"),
      target.open("POST /sign-in", form, "Transfer-Encoding: chunked") + "3e8\r\n",
      target.signed("POST /api/v1/incidents", json, "Content-Length: 100000"),
      target.signed("POST /api/v1/incidents", json, "Transfer-Encoding: chunked") + "fffff\r\n"
    };
    for (int i = 0; i < count; i++) {
      attackers.open(target, heads[i % heads.length] + " ");
    }
  }

  @Override
  public void goOn(Target target, Attackers attackers) {
    attackers.sendAll(" ");
  }
}
