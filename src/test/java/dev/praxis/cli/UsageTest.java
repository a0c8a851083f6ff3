package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void nothingIsThereYet() {
    praxis = new Praxis(folder.resolve("w.db"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "import",
        "show",
        "show a b",
        "sessions --limit 0",
        "sessions --limit many",
        "outcome s maybe",
        "tag s",
        "rules",
        "rules approve",
        "rules approve twelve",
        "rules edit 1",
        "rules list --status odd",
        "skills",
        "skills record 1 success",
        "skills record 1 success --verifier nobody",
        "skills record 1 fine --verifier test",
        "skills list --status odd",
        "skills compose 1",
        "skills supersede 1",
        "skills approve",
        "skills accept one",
        "split --held-out 1.5",
        "split --held-out NaN",
        "split --by moon",
        "split --seed 3",
        "split --by time --seed 3",
        "mine --threshold x",
        "export",
        "export f --target WINDOWS.md",
        "looks --project shop",
        "budget --threshold -1",
        "budget --drop twelve",
        "budget --held-out --candidates",
        "undo it"
      })
  void wrongUsageEndsWithTwoAndSaysSo(String command) {
    var answer = praxis.run((command + " --json").split(" "));

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(2);
    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.err()).startsWith("praxis: ").contains("--help`.").doesNotContain("\tat ");
  }

  @Test
  void optionsStandBeforeOrAfterTheCommand() {
    var db = folder.resolve("w.db").toString();
    var traces = "sample-sessions/labelled-traces.json";
    assertThat(praxis.runExactly("--json", "--db", db, "import", traces).json().get("files"))
        .isNotNull();
    assertThat(praxis.runExactly("sessions", "--db", db, "--json").json().get("total").asInt())
        .isEqualTo(22);
    assertThat(praxis.runExactly("rules", "--db=" + db, "list", "--json").json().get("rules"))
        .isEmpty();
    assertThat(praxis.runExactly("--db", db, "rules", "list", "--json").exitCode()).isZero();
    assertThat(praxis.runExactly("rules", "list", "--db", db, "--json").exitCode()).isZero();
  }

  @Test
  void helpListsEveryCommand() {
    var help = praxis.runExactly("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("open", "import", "sources", "sessions", "show", "raw", "search", "signals")
        .contains("mine", "tag", "outcome", "split", "rules", "export", "evaluate", "skills")
        .contains("undo", "redo", "doctor", "Exit codes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "mine", "rules draft", "skills record", "export"})
  void everyCommandHasHelp(String command) {
    var help = praxis.runExactly((command + " --help").split(" "));

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: praxis " + command);
  }

  @Test
  void versionIsOneLine() {
    assertThat(praxis.runExactly("--version").out()).isEqualTo("praxis 1.2.3\n");
  }

  @Test
  void withoutACommandTheWindowOpens() {
    praxis.runExactly();
    praxis.runExactly("open");
    praxis.run("open");
    praxis.runExactly("open", "other.db");

    var named = Optional.of(folder.resolve("w.db"));
    assertThat(praxis.windows())
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            named,
            Optional.of(Path.of("other.db").toAbsolutePath()));
  }
}
