package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.arms.ArmFile;
import dev.praxis.core.evaluation.arms.ArmFile.Kind;
import dev.praxis.core.evaluation.arms.ArmFiles;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class ArmFilesTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private ArmFiles arms;

  @BeforeEach
  void open() {
    workbench = Workbench.open(folder.resolve("w.db"));
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    var drafts = workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
    workbench.rules().approve(drafts.stream().map(Rule::id).toList());
    arms = new ArmFiles(workbench.exporter(), workbench.rules(), workbench.ruleBook().tokens());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void withoutATargetFileOnlyTheRulesThemselvesStandInIt() {
    var offers = arms.offers();

    assertThat(offers).extracting(ArmFile::kind).containsExactly(Kind.WITHOUT, Kind.APPROVED);
    assertThat(offers.getFirst().text()).isEmpty();
    assertThat(offers.getLast().text()).contains("test suite");
    assertThat(offers.getLast().tokens()).isGreaterThan(80);
  }

  @Test
  void offersTheTargetFileWithAndWithoutRulesAndWhatExportsLeft() throws IOException {
    var file = folder.resolve("CLAUDE.md");
    Files.writeString(file, "# Notes\n");
    workbench.exporter().open(file);
    workbench.exporter().export(workbench.exporter().preview(file));

    var offers = arms.offers();

    assertThat(offers)
        .extracting(ArmFile::kind)
        .containsExactly(Kind.WITHOUT, Kind.NOW, Kind.APPROVED, Kind.EXPORTED);
    assertThat(offers.get(0).text()).isEqualTo("# Notes\n");
    assertThat(offers.get(1).text()).isEqualTo(Files.readString(file));
    assertThat(offers.get(2).hash()).isEqualTo(offers.get(1).hash()).hasSize(64);
    assertThat(offers.get(3).text()).isEqualTo(offers.get(1).text());
  }

  @Test
  void readsAnyOtherFileAndSaysWhatIsWrongWithIt() throws IOException {
    var file = Files.writeString(folder.resolve("AGENTS.md"), "- Be brief.\n");
    var broken =
        Files.write(folder.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(arms.of(file).text()).isEqualTo("- Be brief.\n");
    assertThatThrownBy(() -> arms.of(broken))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not in UTF-8");
    assertThatThrownBy(() -> arms.of(folder.resolve("none.md")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cannot be read");
  }
}
