package dev.praxis.desktop.evaluation.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.cli.Cli;
import dev.praxis.cli.console.Console;
import dev.praxis.core.DataFolder;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the wizard freezes against what the command line froze of the same choices, for real.
class SamePlanAsTheCommandLineTest {
  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    try (var workbench = Workbench.open(workspace())) {
      workbench
          .importer()
          .importAll(
              List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
      var drafts =
          workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
      workbench.rules().approve(drafts.stream().map(Rule::id).toList());
    }
    Files.writeString(
        folder.resolve("tasks.json"),
        """
        {"name": "nightly", "tasks": [
          {"name": "one", "project": "a", "prompt": "Fix one", "workspace": "shop",
           "check": "test -e .tested", "session": "trace-3"},
          {"name": "two", "project": "b", "prompt": "Fix two", "workspace": "shop",
           "tag": "forgot_to_run_tests", "critical": true}]}
        """);
  }

  private Path workspace() {
    return folder.resolve("w.db");
  }

  private JsonNode praxis(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("--db", workspace().toString()));
    command.addAll(List.of(arguments));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            () -> false);
    int exit =
        new Cli(console, new DataFolder(folder.resolve("home")), _ -> {}, (_, _, _) -> 0, "1.2.3")
            .run(command.toArray(String[]::new));
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return new JsonMapper().readTree(out.toByteArray());
  }

  /// The hash of the plan the wizard would freeze; writes down its files for the command line.
  private String wizardsPlan() throws IOException {
    try (var workbench = Workbench.open(workspace())) {
      var parts = SampleWizard.parts(workbench, _ -> {});
      var model = new WizardViewModel(parts, () -> {});
      model.open();
      parts.mode().modeProperty().set(Mode.REPLAY);
      var form = parts.mode().replay();
      form.file().textProperty().set(folder.resolve("tasks.json").toString());
      form.agent()
          .textProperty()
          .set("/bin/sh %s {prompt} {epoch} 0 100".formatted(folder.resolve("agent.sh")));
      form.variables().textProperty().set("");
      form.networkProperty().set(false);
      form.epochs().textProperty().set("1");
      for (var arm : Arm.values()) {
        var file = Objects.requireNonNull(parts.arms().arm(arm).get());
        Files.writeString(folder.resolve(arm.word() + ".md"), file.text());
      }
      return Replay.hash(model.plan());
    }
  }

  @Test
  void freezesTheSameHash() throws IOException {
    ScriptedAgent.in(folder).sandbox();
    var hash = wizardsPlan();

    praxis(
        "evaluate",
        "--mode",
        "replay",
        "--json",
        "--tasks",
        folder.resolve("tasks.json").toString(),
        "--before",
        folder.resolve("before.md").toString(),
        "--after",
        folder.resolve("after.md").toString(),
        "--readable",
        folder.toString(),
        "--epochs",
        "1",
        "--",
        "/bin/sh",
        folder.resolve("agent.sh").toString(),
        "{prompt}",
        "{epoch}",
        "0",
        "100");

    var shown = praxis("evaluations", "show", "replay-1", "--json");
    assertThat(shown.at("/result/planHash").asText()).isEqualTo(hash);
    assertThat(shown.at("/frozen/plan").asText()).isEqualTo(hash);
  }
}
