package dev.praxis.desktop.tags.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.tags.queue.CardQueue;
import dev.praxis.desktop.tags.queue.QueueRow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QueuePlaceTest {
  private final AtomicLong nanos = new AtomicLong();
  private final CardQueue queue = new CardQueue();
  private final CardNotes notes = new CardNotes();
  private final QueuePlace place = new QueuePlace(new QueueRows(queue), nanos::get, notes::show);

  @Test
  void whatIsDecidedMakesRoomForWhatFollows() {
    show(cards(3));
    place.select(1);

    decide(card(1));

    assertThat(place.card()).isEqualTo(card(2));
    assertThat(place.index()).isEqualTo(1);
  }

  @Test
  void afterTheLastRowTheOneBeforeIsSelected() {
    show(cards(2));
    place.select(1);

    decide(card(1));
    assertThat(place.card()).isEqualTo(card(0));
    decide(card(0));
    assertThat(place.card()).isNull();
    assertThat(place.index()).isEqualTo(-1);
  }

  @Test
  void aCardStaysSelectedWhenOthersComeBeforeIt() {
    show(cards(2));
    place.select(1);

    show(Stream.concat(Stream.of(card(9)), cards(2).stream()).toList());

    assertThat(place.card()).isEqualTo(card(1));
    assertThat(place.index()).isEqualTo(2);
  }

  @Test
  void thinkingBeginsAnewWithEachCardOnly() {
    show(cards(2));
    nanos.set(5);
    show(cards(2));
    nanos.set(7);
    assertThat(place.thought()).isEqualTo(Duration.ofNanos(7));

    place.move(1);
    nanos.set(10);
    assertThat(place.thought()).isEqualTo(Duration.ofNanos(3));
  }

  @Test
  void movingStopsAtTheEnds() {
    show(cards(2));
    place.move(-1);
    assertThat(place.index()).isZero();
    place.move(1);
    place.move(1);
    assertThat(place.index()).isEqualTo(1);
  }

  @Test
  void wordsOfACardAreThereBeforeItIsSelected() {
    show(cards(2));
    notes.write(card(1), "seen before");
    var read = new StringBuilder();
    place.selectedProperty().subscribe((_, _) -> read.append(notes.shownProperty().get()));

    place.move(1);

    assertThat(read).hasToString("seen before");
  }

  private void show(List<QueueCard> cards) {
    queue.fill(cards, List.of());
    place.show(cards.stream().map(each -> new QueueRow(List.of(each))).toList(), place.card());
  }

  private void decide(QueueCard card) {
    queue.take(List.of(card));
    place.drop(List.of(card));
  }

  private static List<QueueCard> cards(int many) {
    return IntStream.range(0, many).mapToObj(QueuePlaceTest::card).toList();
  }

  private static QueueCard card(int seq) {
    var signal =
        new Signal(new SessionId(1), seq, "detector", 1, "a_tag", 0.9, "quote", "why", List.of());
    var evidence =
        new Evidence(signal, "a_tag", "key", "title", "project", null, "", "", "unreviewed", "");
    return new QueueCard(evidence, 1, 1, 0.5, false);
  }
}
