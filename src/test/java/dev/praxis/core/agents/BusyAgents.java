package dev.praxis.core.agents;

import dev.praxis.core.Workbench;
import dev.praxis.core.agents.told.OutcomeClaim;
import dev.praxis.core.agents.told.ProposedSkill;
import dev.praxis.core.skills.SkillText.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Agents that used a workspace: what they called and handed in.
public final class BusyAgents {
  public static final String CLAUDE = "claude-code";
  public static final String CURSOR = "cursor";
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Workbench workbench;

  public BusyAgents(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Calls in a row; every seventh fails.
  public BusyAgents call(String client, int times) {
    for (int i = 0; i < times; i++) {
      boolean failed = i % 7 == 6;
      workbench
          .agents()
          .log(
              new AgentCall(
                  0,
                  NOON.plusSeconds(i),
                  client,
                  "2.1." + client.length(),
                  failed ? "get_skill" : "find_skills",
                  "{\"task\": \"deploy service number %d to the cluster\", \"k\": 3}".formatted(i),
                  failed,
                  failed
                      ? "There is no skill “roll_back_%d”. Call find_skills first.".formatted(i)
                      : "1. kubernetes_rolling_deploy: 0.94 (0.84–0.98), n = 50\n2. none",
                  Duration.ofMillis(3 + i % 40)));
    }
    return this;
  }

  public long rule(String client, String text, String evidence) {
    return workbench.agents().proposing().proposeRule(client, text, evidence);
  }

  public long skill(String client, String task) {
    return workbench
        .agents()
        .proposing()
        .proposeSkill(
            new ProposedSkill(
                client,
                task,
                List.of(
                    step("Back the certificate up with its key", "A copy lies beside it"),
                    step("Ask the issuer for a new one with certbot renew", "It answers with one"),
                    step("Put it in place and reload nginx", "nginx -t finds nothing wrong"),
                    step("Ask the site for its certificate", "It ends in ninety days")),
                "operations",
                "All four steps went well in the session of this morning."));
  }

  private static Step step(String action, String expected) {
    return Step.of(action, Map.of(), expected);
  }

  /// A run that the agent says a test has verified.
  public long run(String client, String skill) {
    return workbench
        .agents()
        .reporting()
        .record(
            new OutcomeClaim(
                client,
                "connection-1",
                skill,
                "success",
                "test",
                "Tests run: 214, Failures: 0, Errors: 0, Skipped: 1",
                "All pods were ready after 42 s."))
        .proposal();
  }
}
