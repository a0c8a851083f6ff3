package dev.praxis.core.skills.forming.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.skills.forming.recording.Recording.Proof;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecorderTest {
  private static List<Recording> of(Script script) {
    var calls = new JudgedSessions().of(script.session(), script.events());
    return Segments.of(script.events(), calls, Set.of()).stream()
        .map(segment -> new Recorder().record(script.session(), segment, script.events(), calls))
        .toList();
  }

  private static List<String> commands(Script script) {
    return of(script).getFirst().steps().stream().map(RecordedStep::command).toList();
  }

  @Test
  void failedCallsLeaveNoStepWhetherMarkedOrNot() {
    var script =
        new Script()
            .user("Install it")
            .bash("helm install shop ./chart", ToolStatus.FAILED, "Error: already exists")
            .bash(
                "npm ci | tail -3",
                ToolStatus.OK,
                "npm error code ERESOLVE\nnpm error ERESOLVE unable to resolve dependency tree")
            .bash("helm upgrade shop ./chart");

    assertThat(commands(script)).containsExactly("helm upgrade shop ./chart");
  }

  @Test
  void explorationIsLeftOut() {
    var script =
        new Script()
            .user("Deploy it")
            .bash("ls -la && cat README.md | head -20")
            .tool("Read", "file_path", "/home/ada/app/a.py", ToolStatus.OK, "x")
            .bash("kubectl get pods")
            .bash("kubectl apply -f k8s/app.yaml 2>&1 | tail -5", ToolStatus.OK, "app created")
            .bash("kubectl get pods");

    assertThat(commands(script))
        .containsExactly("kubectl apply -f k8s/app.yaml", "kubectl get pods");
  }

  @Test
  void whatIsDoneAgainStandsOnce() {
    var script =
        new Script()
            .user("Set it up")
            .bash("docker compose up -d")
            .bash("docker compose up -d")
            .bash("pytest tests/a.py", ToolStatus.OK, "1 passed in 0.1s")
            .edit("/home/ada/app/a.py")
            .bash("pytest tests/b.py", ToolStatus.OK, "2 passed in 0.1s");

    assertThat(of(script).getFirst().steps())
        .extracting(RecordedStep::kind)
        .containsExactly(StepKind.COMMAND, StepKind.EDIT, StepKind.TEST);
    assertThat(commands(script)).endsWith("pytest tests/b.py");
  }

  @Test
  void pipesStayWholeButForFilters() {
    var script =
        new Script()
            .user("Load it")
            .bash("pg_dump shop | psql --dbname berth | tail -2")
            .bash("echo 'select 1' | psql --dbname berth --single-transaction");

    assertThat(commands(script))
        .containsExactly(
            "pg_dump shop | psql --dbname berth",
            "echo 'select 1' | psql --dbname berth --single-transaction");
  }

  @Test
  void foldersOfTheProjectAreToldFromItsRoot() {
    var script =
        new Script()
            .user("Publish it")
            .bash("cd /home/ada/app && npm version patch && cd packages/core && npm publish");

    assertThat(commands(script))
        .containsExactly("npm version patch", "cd packages/core && npm publish");
  }

  @Test
  void whatMayHaveFailedUnseenIsNoStep() {
    var script = new Script().user("Do it").bash("helm repo add x https://x.example || true");

    assertThat(commands(script)).isEmpty();
  }

  @Test
  void scratchScriptsAreExploration() {
    var script =
        new Script()
            .user("Fix it")
            .bash("cat <<'EOF' > probe.py\nprint(1)\nEOF")
            .bash("python probe.py", ToolStatus.OK, "1")
            .bash("python -c 'import app'")
            .bash("rm probe.py");

    assertThat(commands(script)).containsExactly("rm probe.py");
  }

  @Test
  void editsTellTheFileAndNotItsContents() {
    var script =
        new Script()
            .user("Configure it")
            .agent("The proxy gives up too early. Let me update the proxy settings.")
            .tool("Write", "file_path", "/home/ada/app/deploy/nginx.conf", ToolStatus.OK, "ok");

    assertThat(of(script).getFirst().steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.file()).isEqualTo("deploy/nginx.conf");
          assertThat(step.words()).isEqualTo("Update the proxy settings");
          assertThat(step.trivial()).isFalse();
        });
  }

  @Test
  void testsThatPassAfterTheLastChangeProveIt() {
    var proved =
        new Script()
            .user("Upgrade it")
            .edit("/home/ada/app/pom.xml")
            .bash("mvn -q test", ToolStatus.OK, "Tests run: 4, Failures: 0, Errors: 0");
    var open =
        new Script()
            .user("Upgrade it")
            .bash("mvn -q test", ToolStatus.OK, "Tests run: 4, Failures: 0, Errors: 0")
            .edit("/home/ada/app/pom.xml");

    assertThat(of(proved).getFirst().proof()).isEqualTo(Proof.TESTS);
    assertThat(of(open).getFirst().proof()).isEqualTo(Proof.NONE);
  }

  @Test
  void consentAndThanksStartNoNewRequest() {
    var script =
        new Script()
            .user("Deploy it to staging")
            .bash("kubectl apply -f app.yaml")
            .user("yes, please go on")
            .bash("kubectl rollout status deployment/app")
            .user("Can you also add a changelog entry?")
            .edit("/home/ada/app/CHANGELOG.md");

    assertThat(of(script)).hasSize(2);
  }

  @Test
  void lookUpsThatLedNowhereAreLeftOut() {
    var script =
        new Script()
            .user("Close the ticket about the crane")
            .tool("mcp__desk__search_tickets", "query", "ferry", ToolStatus.OK, "[]")
            .tool("mcp__desk__get_ticket", "id", "TCK-4711", ToolStatus.OK, "{}")
            .tool("mcp__desk__close_ticket", "id", "TCK-4711", ToolStatus.OK, "{}");

    assertThat(commands(script))
        .containsExactly("mcp__desk__get_ticket", "mcp__desk__close_ticket");
  }
}
