package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.replay.ScriptedAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @TempDir Path folder;
  private Praxis praxis;
  private ScriptedAgent agent;

  @BeforeEach
  void prepare() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
    agent = ScriptedAgent.in(folder);
    Files.writeString(folder.resolve("after.md"), "Always run the test suite.\n");
    Files.writeString(
        folder.resolve("tasks.json"),
        """
        {"tasks": [
          {"name": "one", "project": "a", "prompt": "Fix one", "workspace": "shop",
           "tag": "forgot_to_run_tests"},
          {"name": "two", "project": "b", "prompt": "Fix two", "workspace": "shop",
           "tag": "forgot_to_run_tests"}]}
        """);
  }

  private Praxis.Answer replay(String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--mode",
                "replay",
                "--json",
                "--tasks",
                folder.resolve("tasks.json").toString(),
                "--after",
                folder.resolve("after.md").toString(),
                "--readable",
                folder.toString(),
                "--epochs",
                "1"));
    words.addAll(List.of(more));
    return praxis.run(words.toArray(String[]::new));
  }

  @Test
  void tellsWhatChangedAndWhatMayBeSaid() {
    agent.sandbox();
    int mined = praxis.json("mine").get("sessions").asInt();

    var answer =
        replay("--", "/bin/sh", folder.resolve("agent.sh").toString(), "{prompt}", "1", "0", "100")
            .json();

    assertThat(answer.get("mode").asText()).isEqualTo("replay");
    assertThat(answer.get("prevented").asInt()).isEqualTo(2);
    assertThat(answer.get("missed")).isEmpty();
    assertThat(answer.at("/items/0/before").asText()).isEqualTo("1/1");
    assertThat(answer.at("/items/0/after").asText()).isEqualTo("0/1");
    assertThat(answer.get("state").asText())
        .as("two pairs decide nothing")
        .isEqualTo("Not decisive");
    assertThat(answer.get("verdict").asText()).contains("failures fell from 2 of 2 to 0 of 2");
    assertThat(answer.at("/interval/method").asText()).isEqualTo("newcombe paired");
    assertThat(praxis.json("mine").get("sessions").asInt())
        .as("the runs are not mined")
        .isEqualTo(mined);
  }

  @Test
  void tellsBeforehandWhatItWouldTake() {
    var answer = replay("--dry-run", "--", "agent", "{prompt}").json();

    assertThat(answer.get("runs").asInt()).isEqualTo(4);
    assertThat(answer.get("canDecide").asBoolean()).isFalse();
    assertThat(folder.resolve("w.db.runs")).doesNotExist();
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(replay("--", "agent").err()).contains("Put {prompt} where it takes its prompt");
    assertThat(praxis.run("evaluate", "--mode", "replay").err())
        .contains("Give --tasks FILE --after FILE");

    Files.writeString(
        folder.resolve("tasks.json"),
        "{\"tasks\": [{\"name\": \"one\", \"project\": \"a\", \"prompt\": \"x\"}]}");
    var answer = replay("--", "agent", "{prompt}");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.err()).contains("Task “one” has neither a check nor a tag");

    Files.writeString(
        folder.resolve("tasks.json"),
        """
        {"tasks": [{"name": "one", "project": "a", "prompt": "x", "check": "true",
                    "workspace": "../elsewhere"}]}
        """);
    assertThat(replay("--", "agent", "{prompt}").err()).contains("Name a folder beside");
  }
}
