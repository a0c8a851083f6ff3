package dev.praxis.core.reflection.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.praxis.core.model.ModelFailure;
import dev.praxis.core.model.ModelFailure.BadKey;
import dev.praxis.core.model.ModelFailure.Cancelled;
import dev.praxis.core.model.ModelFailure.Malformed;
import dev.praxis.core.model.ModelFailure.RateLimited;
import dev.praxis.core.model.ModelFailure.TimedOut;
import dev.praxis.core.model.ModelProblem;
import dev.praxis.core.model.Provider;
import dev.praxis.core.reflection.OptimizerInput;
import dev.praxis.core.reflection.OptimizerKind;
import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.reflection.prompt.EditablePrompt;
import dev.praxis.core.reflection.trajectory.Feedback;
import dev.praxis.core.reflection.trajectory.Trajectory;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever goes wrong at a vendor, at the first request or in the middle of the work: a message
/// that helps, nothing proposed, nothing written.
@ParameterizedClass(name = "{0} {1}")
@MethodSource("everyKindAtEachVendor")
final class VendorFailuresTest {
  private final Provider provider;
  private final OptimizerKind kind;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // each test opens its own
  private AskedModel asked;

  VendorFailuresTest(Provider provider, OptimizerKind kind) {
    this.provider = provider;
    this.kind = kind;
  }

  static Stream<Arguments> everyKindAtEachVendor() {
    return Stream.of(Provider.ANTHROPIC, Provider.OPENAI)
        .flatMap(provider ->
            Stream.of(OptimizerKind.values()).map(kind -> Arguments.of(provider, kind)));
  }

  @AfterEach
  void close() {
    asked.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBadKey(boolean midway) throws IOException {
    open(midway);
    asked.server.thenFails(401, "invalid key", Map.of());

    assertFails(BadKey.class, "does not accept the key", midway);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRateLimit(boolean midway) throws IOException {
    open(midway);
    asked.server.thenFails(429, "slow down", Map.of("retry-after", "120"));

    assertFails(RateLimited.class, "120 s", midway);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAnswerOfAnotherShape(boolean midway) throws IOException {
    open(midway);
    asked.server.thenAnswers("{\"edits\": [{\"act\":");

    assertFails(Malformed.class, "cannot be used", midway);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false})
  void noAnswerInTime(boolean midway) throws IOException {
    open(midway);
    asked.configure(1, Duration.ofSeconds(1));
    asked.server.dawdles();

    assertFails(TimedOut.class, "did not answer within", midway);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false})
  void cancelling(boolean midway) throws IOException {
    open(midway);
    asked.server.dawdles();
    var before = files();

    var problem =
        catchThrowableOfType(
            ModelProblem.class, () -> asked.optimizer().optimize(input(), stoppedOnceAsked()));

    assertTold(problem, Cancelled.class, "", before);
  }

  /// @param midway whether a first answer is fine
  private void open(boolean midway) {
    asked = new AskedModel(folder, provider);
    asked.server.answers();
    if (midway) {
      asked.server.answers("{\"prompts\":[{\"name\":\"a\",\"why\":\"At fault.\"}]}");
    }
  }

  private void assertFails(Class<? extends ModelFailure> failure, String words, boolean midway)
      throws IOException {
    var before = files();

    var problem =
        catchThrowableOfType(
            ModelProblem.class, () -> asked.optimizer().optimize(input(), Progress.ignored()));

    assertTold(problem, failure, words, before);
    assertThat(asked.server.requests()).hasSizeGreaterThanOrEqualTo(midway ? 2 : 1);
  }

  private void assertTold(
      ModelProblem problem,
      Class<? extends ModelFailure> failure,
      String words,
      Map<String, String> before)
      throws IOException {
    assertThat(problem).isNotNull();
    assertThat(problem.failure()).isInstanceOf(failure);
    assertThat(problem.whatHappened()).contains(words).isNotBlank();
    assertThat(problem.remedy()).isNotBlank();
    assertThat(problem.getMessage()).doesNotContain("a-key-of-no-one");
    assertThat(files()).isEqualTo(before);
  }

  private Map<String, String> files() throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.readString(file));
      }
    }
    return files;
  }

  private Progress stoppedOnceAsked() {
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {}

      @Override
      public boolean stopRequested() {
        return !asked.server.requests().isEmpty();
      }
    };
  }

  /// Two prompts, so that each kind first asks which of them is at fault.
  private OptimizerInput input() {
    var trajectory =
        new Trajectory(
            "s1",
            Optional.empty(),
            List.of(new Turn(Role.AGENT, "Done."), new Turn(Role.USER, "No, run the tests.")),
            Feedback.NONE,
            List.of());
    return new OptimizerInput(
        List.of(EditablePrompt.of("a", "One.\n"), EditablePrompt.of("b", "Two.\n")),
        List.of(trajectory),
        "",
        OptimizerSettings.of(kind));
  }
}
