package dev.praxis.core.mining.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceQueueTest {
  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private History history;
  private EvidenceQueue queue;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    queue = new EvidenceQueue(database, history);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SampleRows.Row session(String key, String tag, double score, String words) {
    var row = rows.session(key).user(words);
    signal(row, 0, tag, score, words);
    return row;
  }

  private void signal(SampleRows.Row row, int seq, String tag, double score, String quote) {
    database.use(handle ->
        handle.execute(
            """
            INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, reason, evidence)
            VALUES (?, ?, 'user_correction', 1, ?, ?, ?, 'said so', '[0]')
            """,
            row.id().value(),
            seq,
            tag,
            score,
            quote));
  }

  private List<String> keys(QueueOrder order) {
    return queue.waiting(order, null).stream().map(card -> card.evidence().sessionKey()).toList();
  }

  @Test
  void whatIsWorthMostForItsWordsComesFirst() {
    session("long", "a", 0.9, "word ".repeat(60));
    session("short", "a", 0.9, "run the tests before that");
    session("unsure", "a", 0.5, "run the tests before that");
    session("rare", "b", 0.9, "run the tests before that");

    assertThat(keys(QueueOrder.EXPECTED_VALUE)).containsExactly("short", "unsure", "rare", "long");
  }

  @Test
  void decidedEvidenceLeavesTheQueueAndUndoBringsItBack() {
    session("one", "a", 0.9, "you forgot the tests");
    session("two", "a", 0.8, "tests again");
    var cards = queue.waiting(QueueOrder.EXPECTED_VALUE, null);

    queue.decide(cards, Verdict.REAL, Duration.ofMillis(4200));

    assertThat(keys(QueueOrder.EXPECTED_VALUE)).isEmpty();
    assertThat(history.thoughts(5)).containsExactly(Duration.ofMillis(4200));
    history.undo();
    assertThat(keys(QueueOrder.EXPECTED_VALUE)).hasSize(2);
    assertThat(history.thoughts(5)).isEmpty();
  }

  @Test
  void snoozedEvidenceComesBackWithNewSupportOnly() {
    session("one", "a", 0.9, "you forgot the tests");
    queue.decide(queue.waiting(QueueOrder.NEWEST, "a"), Verdict.SNOOZED, null);
    assertThat(keys(QueueOrder.NEWEST)).isEmpty();

    session("two", "a", 0.9, "and again no tests");

    assertThat(keys(QueueOrder.NEWEST)).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void snoozedEvidenceIsListedUntilItWakesAndOneMayWakeIt() {
    session("one", "a", 0.9, "you forgot the tests");
    session("nameless", "", 0.8, "that is not how we name our branches");
    queue.decide(queue.waiting(QueueOrder.NEWEST, "a"), Verdict.SNOOZED, null);
    queue.decide(queue.untagged(QueueOrder.NEWEST), Verdict.SNOOZED, null);
    assertThat(queue.snoozed()).hasSize(2);

    queue.wake(queue.snoozed());

    assertThat(queue.snoozed()).isEmpty();
    assertThat(keys(QueueOrder.NEWEST)).containsExactly("one");
    assertThat(untaggedKeys()).containsExactly("nameless");
    history.undo();
    assertThat(queue.snoozed()).hasSize(2);
    session("two", "a", 0.9, "and again no tests");
    assertThat(queue.snoozed())
        .extracting(card -> card.evidence().sessionKey())
        .containsExactly("nameless");
  }

  @Test
  void heldOutSessionsNeverWait() {
    session("seen", "a", 0.9, "you forgot the tests");
    session("held", "a", 0.9, "you forgot them too").heldOut();

    assertThat(keys(QueueOrder.RANDOM)).containsExactly("seen");
    assertThat(queue.waiting(QueueOrder.NEWEST, "a").getFirst().support()).isEqualTo(1);
  }

  @Test
  void everyTenthCardIsDrawnAtRandomAndEachComesOnce() {
    for (int i = 0; i < 40; i++) {
      session("s" + i, "a", 0.5 + i / 100.0, "words number " + "x".repeat(i + 1));
    }

    var cards = queue.waiting(QueueOrder.EXPECTED_VALUE, null);

    var drawn = new ArrayList<Integer>();
    for (int i = 0; i < cards.size(); i++) {
      if (cards.get(i).drawn()) {
        drawn.add(i);
      }
    }
    assertThat(drawn).containsExactly(9, 19, 29, 39);
    assertThat(cards.stream().map(card -> card.evidence().sessionKey()).distinct()).hasSize(40);
  }

  @Test
  void whatWasFoundTwiceWordForWordIsOneCard() {
    var row = session("one", "a", 0.9, "you forgot the tests");
    signal(row, 0, "a", 0.9, "you forgot the tests");

    assertThat(keys(QueueOrder.EXPECTED_VALUE)).containsExactly("one");
  }

  @Test
  void theChanceFollowsWhatBecameOfOthersLikeIt() {
    for (int i = 0; i < 5; i++) {
      session("refused" + i, "a", 0.85, "no tests at all " + i);
    }
    queue.decide(queue.waiting(QueueOrder.NEWEST, null), Verdict.NOT_REAL, null);
    session("next", "a", 0.85, "and another one");

    var card = queue.waiting(QueueOrder.NEWEST, null).getFirst();

    assertThat(card.chance()).isCloseTo((5 * 0.85 + 0) / (5 + 5), within(1e-9));
    var record = queue.records().getFirst();
    assertThat(record.detector()).isEqualTo("user_correction");
    assertThat(record.decided()).isEqualTo(5);
    assertThat(record.precision().high()).isCloseTo(0.434, within(1e-3));
    assertThat(record.bins().get(8).decided()).isEqualTo(5);
  }

  @Test
  void nearDuplicatesAreOneGroupAndOneDecision() {
    for (int i = 0; i < 4; i++) {
      session(
          "edit" + i, "edit_did_not_match", 0.9, "String to replace not found in file line " + i);
    }
    session("other", "edit_did_not_match", 0.9, "Found several matches, expected only one of them");

    var groups = EvidenceQueue.groups(queue.waiting(QueueOrder.EXPECTED_VALUE, null));
    queue.decide(groups.getFirst(), Verdict.REAL, null);

    assertThat(groups).extracting(List::size).containsExactly(4, 1);
    assertThat(keys(QueueOrder.NEWEST)).containsExactly("other");
    history.undo();
    assertThat(keys(QueueOrder.NEWEST)).hasSize(5);
  }

  @Test
  void whatHasNoNameWaitsForOne() {
    session("nameless", "", 0.8, "that is not how we do it");
    session("hint", "", 0.3, "hm");

    assertThat(queue.waiting(QueueOrder.NEWEST, null)).isEmpty();
    assertThat(queue.untagged(QueueOrder.NEWEST))
        .extracting(card -> card.evidence().sessionKey())
        .containsExactly("nameless");
  }

  @Test
  void whatHasNoNameComesBackWhenItIsSaidAgainElsewhere() {
    session("one", "", 0.8, "that is not how we name our branches");
    queue.decide(queue.untagged(QueueOrder.NEWEST), Verdict.SNOOZED, null);
    session("other", "", 0.8, "please answer in full sentences");
    assertThat(untaggedKeys()).containsExactly("other");

    session("two", "", 0.8, "no, that is not how we name our branches");

    assertThat(untaggedKeys()).containsExactlyInAnyOrder("one", "other", "two");
  }

  @Test
  void whatHasNoNameAndWasRefusedStaysAway() {
    session("one", "", 0.8, "that is not how we name our branches");
    queue.decide(queue.untagged(QueueOrder.NEWEST), Verdict.NOT_REAL, null);

    session("two", "", 0.8, "that is not how we name our branches");

    assertThat(untaggedKeys()).containsExactly("two");
  }

  private List<String> untaggedKeys() {
    return queue.untagged(QueueOrder.NEWEST).stream()
        .map(card -> card.evidence().sessionKey())
        .toList();
  }

  @Test
  void aNoteStandsBesideADecision() {
    session("one", "a", 0.9, "you forgot the tests");
    var card = queue.waiting(QueueOrder.NEWEST, null).getFirst();
    assertThatThrownBy(() -> queue.note(card.evidence(), "early")).isInstanceOf(Problem.class);

    queue.decide(List.of(card), Verdict.REAL, null);
    queue.note(card.evidence(), " only on Fridays ");

    var miner = new TagMiner(database, history, List.of());
    assertThat(miner.evidence("a").getFirst().note()).isEqualTo("only on Fridays");
  }
}
