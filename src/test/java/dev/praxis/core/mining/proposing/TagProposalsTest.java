package dev.praxis.core.mining.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.DataFolder;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.learning.Suggestion.Source;
import dev.praxis.core.mining.proposing.TagProposals.Pass;
import dev.praxis.core.model.LocalModelServer;
import dev.praxis.core.model.Provider;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.core.model.settings.ModelSettings;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tags proposed by a model at the other end of a real connection.
final class TagProposalsTest {
  private static final String TAG = "forgot_to_run_tests";
  private static final String SAID = "no, never put new pages into the legacy folder";

  private final LocalModelServer server = new LocalModelServer();
  private final List<String> told = new ArrayList<>();
  private Path file;
  private ModelAccess access;

  @BeforeEach
  void workspace(@TempDir Path folder) {
    file = folder.resolve("w.db");
    access = new ModelAccess(new DataFolder(folder.resolve("home")), Map.of(), (_, _) -> {});
    var url = server.url(Provider.OLLAMA).toString();
    access.settings().write(ModelSettings.of(Provider.OLLAMA, url, "some-model"));
    try (var database = Database.open(file)) {
      var rows = new SampleRows(database);
      rows.session("one").user("Add a page").agent("It is in the legacy folder.").user(SAID);
      rows.session("two")
          .user("Add a page")
          .agent("It is in the legacy folder.")
          .user("no, always write the docs in the wiki folder")
          .heldOut();
    }
    try (var workbench = Workbench.open(file)) {
      workbench.miner().mine(2, Progress.ignored());
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whatAModelSawIsASuggestionAndDecidesNothing() {
    server.answersBy(body -> answer(quotes(body), TAG));
    try (var workbench = Workbench.open(file)) {
      var before = workbench.miner().mine(2, Progress.ignored());
      var pass = pass(workbench);

      assertThat(pass.shown()).isEqualTo(pass.proposed()).isPositive();
      assertThat(workbench.miner().mine(2, Progress.ignored())).isEqualTo(before);
      assertThat(workbench.history().undoable()).isEmpty();
      var signal =
          workbench.tagBook().signals().list().stream()
              .filter(each -> each.quote().equals(SAID))
              .findFirst()
              .orElseThrow();
      var suggestion =
          workbench
              .tagBook()
              .suggester()
              .suggest(List.of(signal), Progress.ignored())
              .values()
              .stream()
              .flatMap(List::stream)
              .filter(each -> each.source() == Source.MODEL)
              .findFirst()
              .orElseThrow();
      assertThat(suggestion.tag()).isEqualTo(TAG);
      assertThat(suggestion.because()).contains("the model some-model");
      assertThat(suggestion.chance()).isEqualTo(0.5);
      assertThat(pass(workbench)).isEqualTo(new Pass(0, 0));
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void heldOutWordsAreNotShown() {
    server.answersBy(body -> answer(quotes(body), ""));
    try (var workbench = Workbench.open(file)) {
      pass(workbench);
    }

    assertThat(server.onlyRequest().all()).contains("legacy folder").doesNotContain("wiki folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forgot_to_run_tests",
        "{\"tags\":[]}",
        "{\"tags\":[{\"quote\":1,\"tag\":\"rm_rf\"}]}",
        "{\"tags\":[{\"quote\":0,\"tag\":\"\"}]}",
        "{\"tags\":[{\"quote\":99,\"tag\":\"\"}]}",
        "{\"tags\":[{\"quote\":1,\"tag\":\"\"},{\"quote\":1,\"tag\":\"\"}]}",
        "{\"tags\":[{\"quote\":1,\"tag\":\"\",\"decide\":true}]}"
      })
  void anyOtherAnswerChangesNothing(String answer) {
    server.answers(answer);
    try (var workbench = Workbench.open(file)) {
      assertThat(pass(workbench)).isEqualTo(new Pass(0, 0));
      assertThat(told).singleElement().asString().contains("cannot be used");

      server.answersBy(body -> answer(quotes(body), ""));
      assertThat(pass(workbench).shown()).isPositive();
    }
  }

  @Test
  void theChanceIsHowOftenTheCuratorAgreed() {
    assertThat(new Proposal(TAG, "m", 0, 0).chance()).isEqualTo(0.5);
    assertThat(new Proposal(TAG, "m", 8, 8).chance()).isEqualTo(0.9);
    assertThat(new Proposal(TAG, "m", 0, 8).chance()).isEqualTo(0.1);
  }

  private Pass pass(Workbench workbench) {
    return workbench
        .tagBook()
        .proposals()
        .ask(workbench.model(access), 50, Progress.ignored(), _ -> {}, told::add);
  }

  private static int quotes(JsonNode body) {
    var user = body.path("messages").path(1).path("content").asText();
    return (int) user.lines().count() - 2;
  }

  private static String answer(int quotes, String tag) {
    return IntStream.rangeClosed(1, quotes)
        .mapToObj(quote -> "{\"quote\":%d,\"tag\":\"%s\"}".formatted(quote, tag))
        .collect(Collectors.joining(",", "{\"tags\":[", "]}"));
  }
}
