package dev.praxis.core.instructions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `-Dpraxis.kills=50` kills more often than the default.
class ExportKillTest {
  private static final int KILLS = Integer.getInteger("praxis.kills", 5);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("seeds")
  void aKilledExportLeavesTheOldFileOrTheNewOne(long seed) throws Exception {
    var file = Files.writeString(folder.resolve("CLAUDE.md"), ExportLoop.BASE);

    int told = exportUntilKilled(file, new Random(seed));

    byte[] left = Files.readAllBytes(file);
    int round = roundIn(left);
    assertThat(new String(left, UTF_8)).startsWith(ExportLoop.BASE).endsWith("rules end -->\n");
    assertThat(round).isGreaterThanOrEqualTo(told);
    assertTheWorkspaceCanGoOn(file, round);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, KILLS);
  }

  /// @return the last round whose export was told as done
  private int exportUntilKilled(Path file, Random random) throws IOException, InterruptedException {
    var child =
        new ProcessBuilder(command(file)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    int told = 0;
    try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
      int last = 1 + random.nextInt(8);
      while (told < last) {
        told = Integer.parseInt(lines.readLine());
      }
      for (long spin = random.nextInt(2_000_000); spin > 0; spin--) {
        Thread.onSpinWait();
      }
      child.toHandle().destroyForcibly();
      child.waitFor();
      return lines.lines().mapToInt(Integer::parseInt).reduce(told, (_, later) -> later);
    }
  }

  private List<String> command(Path file) {
    var command = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ExportLoop.class.getName()));
    command.addAll(List.of(folder.resolve("test.praxis").toString(), file.toString()));
    return command;
  }

  private void assertTheWorkspaceCanGoOn(Path file, int round) throws IOException {
    try (var database = Database.open(folder.resolve("test.praxis"))) {
      var history = new History(database, new ExportedFiles());
      var rules = new RuleStore(database, history, new TokenCounter(), _ -> Map.of());
      var exporter = ExportLoop.exporter(database, history, rules);
      var rule = rules.list().getFirst();
      assertThat(rules.versions(rule.id()))
          .extracting(each -> each.text())
          .contains("Round %d.".formatted(round));

      var byHand = byHand(file);

      exporter.export(exporter.preview(file));

      assertThat(ManagedBlock.rulesIn(Files.readAllBytes(file)))
          .containsOnlyOnce(rule.text())
          .containsAll(byHand)
          .hasSize(1 + byHand.size());
      assertThat(rules.list())
          .filteredOn(each -> each.status() == RuleStatus.EXPORTED)
          .extracting(Rule::text)
          .contains(rule.text())
          .containsAll(byHand)
          .hasSize(1 + byHand.size());
      assertThat(exporter.preview(file).diff().hasChanges()).isFalse();
    }
  }

  private static List<String> byHand(Path file) throws IOException {
    return ManagedBlock.rulesIn(Files.readAllBytes(file)).stream()
        .filter(rule -> rule.startsWith("By hand"))
        .toList();
  }

  private static int roundIn(byte[] file) {
    var rule = ManagedBlock.rulesIn(file).getFirst();
    return Integer.parseInt(rule.substring("Round ".length(), rule.length() - 1));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
