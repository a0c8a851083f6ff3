package dev.praxis.core.mining.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.agreement.Proportion;
import dev.praxis.core.mining.shipped.Detectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions written to show one mistake, and others written to look like it: each detector must
/// find most of the first and few of the second.
class PlantedSessionsTest {
  private static final Path SESSIONS = Path.of("src/test/resources/mining/planted");

  static Stream<Path> detectors() throws IOException {
    try (var files = Files.list(SESSIONS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("detectors")
  void aDetectorFindsWhatWasPlantedAndLittleElse(Path file) throws IOException {
    var name = file.getFileName().toString().replace(".txt", "");
    var detector = detector(name);
    var planted =
        Arrays.stream(Files.readString(file).split("(?m)^=== "))
            .filter(text -> !text.isBlank())
            .map(PlantedSession::of)
            .toList();

    var missed = named(planted, session -> session.shows() && !session.isSeenBy(detector));
    var wrong = named(planted, session -> !session.shows() && session.isSeenBy(detector));

    long shown = planted.stream().filter(PlantedSession::shows).count();
    int found = (int) shown - missed.size();
    System.out.printf(
        "%-20s precision %s, recall %s, missed %s, wrong %s%n",
        name,
        new Proportion(found, found + wrong.size()),
        new Proportion(found, (int) shown),
        missed,
        wrong);
    assertThat(shown).isGreaterThanOrEqualTo(12);
    assertThat(planted.size() - shown).isGreaterThanOrEqualTo(12);
    assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(1);
    assertThat(wrong).as("wrongly found").hasSizeLessThanOrEqualTo(1);
  }

  private static List<String> named(List<PlantedSession> sessions, Predicate<PlantedSession> kind) {
    return new ArrayList<>(sessions.stream().filter(kind).map(PlantedSession::title).toList());
  }

  private static SignalDetector detector(String name) {
    return Detectors.all().stream()
        .filter(detector -> detector.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
