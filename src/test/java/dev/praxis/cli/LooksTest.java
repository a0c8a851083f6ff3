package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking at held-out sessions from the command line: by a reason only, and into the ledger.
final class LooksTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void holdOut() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/claude-code");
    praxis.json("split", "--held-out", "0.5", "--by", "random", "--seed", "7");
  }

  @Test
  void listingUnlocksNothing() {
    int hidden = hidden();

    assertThat(praxis.json("looks").get("looks")).isEmpty();
    assertThat(hidden()).isEqualTo(hidden).isPositive();
  }

  @Test
  void aReasonUnlocksAndStandsInTheLedger() {
    int hidden = hidden();

    var ledger = praxis.json("looks", "--unlock", "a customer asked");

    assertThat(ledger.get("heldOut").asInt()).isZero();
    assertThat(ledger.get("looks")).hasSize(1);
    assertThat(ledger.at("/looks/0/reason").asText()).isEqualTo("a customer asked");
    assertThat(ledger.at("/looks/0/sessions").asInt()).isGreaterThanOrEqualTo(hidden);
  }

  @Test
  void whatWasSeenIsNotHeldOutAgain() {
    var seen = heldOut();
    praxis.json("looks", "--unlock", "a customer asked");

    praxis.json("split", "--held-out", "0.9", "--by", "random", "--seed", "7");

    assertThat(seen).isNotEmpty().doesNotContainAnyElementsOf(heldOut());
    assertThat(heldOut()).isNotEmpty();
  }

  @Test
  void anEmptyReasonUnlocksNothing() {
    int hidden = hidden();

    assertThat(praxis.run("looks", "--unlock", " ").exitCode()).isEqualTo(1);
    assertThat(praxis.run("looks", "--unlock", "why not", "--project", "nowhere").exitCode())
        .isEqualTo(1);
    assertThat(hidden()).isEqualTo(hidden);
  }

  private List<String> heldOut() {
    return StreamSupport.stream(praxis.json("sessions").get("sessions").spliterator(), false)
        .filter(session -> session.get("split").asText().equals("held_out"))
        .map(session -> session.get("id").asText())
        .toList();
  }

  private int hidden() {
    return praxis.json("looks").get("heldOut").asInt();
  }
}
