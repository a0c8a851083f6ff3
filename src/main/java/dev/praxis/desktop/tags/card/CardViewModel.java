package dev.praxis.desktop.tags.card;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.learning.Suggestion;
import dev.praxis.core.mining.queue.MatchedWords;
import dev.praxis.core.mining.queue.MatchedWords.Range;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tags.deciding.QueueViewModel;
import dev.praxis.desktop.tags.queue.CardKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The card that is read: its surroundings, other quotes, and tags it may deserve. What comes next
/// is read ahead, so that it is there when its turn comes.
public final class CardViewModel {
  private static final int AHEAD = 4;
  private static final int SUGGESTED_AHEAD = 25;
  private static final int QUOTES = 6;
  private static final int KEPT = 200;

  private final Workbench workbench;
  private final Background background;
  private final Navigation navigation;
  private final QueueViewModel queue;

  private final Activity opening = new Activity();
  private final Activity suggesting = new Activity();
  private final MatchedWords words = new MatchedWords();
  private final Map<CardKey, Opened> opened = new LinkedHashMap<>();
  private final Map<Signal, List<Suggestion>> suggested = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Evidence> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyObjectWrapper<List<Range>> matched =
      new ReadOnlyObjectWrapper<>(this, "matched", List.of());
  private final ReadOnlyObjectWrapper<List<Suggestion>> suggestions =
      new ReadOnlyObjectWrapper<>(this, "suggestions", List.of());
  private final ReadOnlyObjectWrapper<List<QueueCard>> quotes =
      new ReadOnlyObjectWrapper<>(this, "quotes", List.of());
  private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded");

  /// A card as it is read.
  ///
  /// @param matched for which words of its quote it is evidence
  private record Opened(Evidence evidence, List<Range> matched) {}

  public CardViewModel(
      Workbench workbench, Background background, Navigation navigation, QueueViewModel queue) {
    this.workbench = workbench;
    this.background = background;
    this.navigation = navigation;
    this.queue = queue;
    queue.selectedProperty().subscribe(this::show);
  }

  private void show(@Nullable QueueCard card) {
    expanded.set(false);
    if (card == null) {
      shown.set(null);
      suggestions.set(List.of());
      quotes.set(List.of());
      return;
    }
    showOpened(card);
    suggestions.set(suggested.getOrDefault(signal(card), List.of()));
    if (quotes.get().stream().noneMatch(each -> CardKey.of(each).equals(CardKey.of(card)))) {
      quotes.set(quotesWith(card));
    }
    readAhead();
  }

  private void showOpened(QueueCard card) {
    var read = opened.getOrDefault(CardKey.of(card), new Opened(card.evidence(), List.of()));
    matched.set(List.of());
    shown.set(read.evidence());
    matched.set(read.matched());
  }

  /// More that says nearly the same, then what follows of the same tag.
  private List<QueueCard> quotesWith(QueueCard card) {
    var more = new LinkedHashMap<CardKey, QueueCard>();
    queue.alike().forEach(each -> more.putIfAbsent(CardKey.of(each), each));
    var tag = card.evidence().signal().tag();
    queue.place().ahead(SUGGESTED_AHEAD).stream()
        .filter(each -> each.evidence().signal().tag().equals(tag))
        .forEach(each -> more.putIfAbsent(CardKey.of(each), each));
    return more.values().stream().limit(QUOTES).toList();
  }

  private void readAhead() {
    var unopened =
        queue.place().ahead(AHEAD).stream()
            .filter(card -> !opened.containsKey(CardKey.of(card)))
            .toList();
    if (!unopened.isEmpty()) {
      background.start(opening, progress -> open(unopened, progress), this::keepOpened);
    }
    var unjudged = unjudged();
    if (!unjudged.isEmpty()) {
      background.start(
          suggesting,
          progress -> workbench.tagBook().suggester().suggest(unjudged, progress),
          this::keepSuggested);
    }
  }

  /// The cards at hand anew, since each decision teaches, and those ahead that nobody has judged.
  private List<Signal> unjudged() {
    var card = queue.selectedProperty().get();
    if (card == null) {
      return List.of();
    }
    var known = suggested.containsKey(signal(card));
    return queue.place().ahead(known ? AHEAD : SUGGESTED_AHEAD).stream()
        .map(CardViewModel::signal)
        .distinct()
        .toList();
  }

  private Map<CardKey, Opened> open(List<QueueCard> cards, Progress progress) {
    var read = new LinkedHashMap<CardKey, Opened>();
    for (var card : cards) {
      if (!progress.stopRequested()) {
        var evidence = workbench.queue().open(card);
        read.put(CardKey.of(card), new Opened(evidence, words.of(evidence.signal())));
      }
    }
    return read;
  }

  private void keepOpened(Map<CardKey, Opened> read) {
    if (opened.size() > KEPT) {
      opened.clear();
    }
    opened.putAll(read);
    var card = queue.selectedProperty().get();
    if (card != null) {
      showOpened(card);
    }
  }

  private void keepSuggested(Map<Signal, List<Suggestion>> found) {
    suggested.putAll(found);
    var card = queue.selectedProperty().get();
    suggestions.set(card == null ? List.of() : suggested.getOrDefault(signal(card), List.of()));
  }

  /// What was learned or opened before the workspace changed may be wrong now.
  public void forget() {
    opened.clear();
    suggested.clear();
  }

  /// Shows another of the quotes; at the ends it stays.
  public void moveQuote(int by) {
    var card = queue.selectedProperty().get();
    if (card == null) {
      return;
    }
    var keys = new ArrayList<>(quotes.get().stream().map(CardKey::of).toList());
    int next = keys.indexOf(CardKey.of(card)) + by;
    if (next >= 0 && next < keys.size()) {
      queue.place().go(quotes.get().get(next));
    }
  }

  public void openInSession() {
    var here = shown.get();
    if (here != null) {
      navigation.go(Place.of(here.signal().session(), here.signal().seq()));
    }
  }

  private static Signal signal(QueueCard card) {
    return card.evidence().signal();
  }

  public ReadOnlyObjectProperty<@Nullable Evidence> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// For which words of its quote the shown one is evidence.
  public ReadOnlyObjectProperty<List<Range>> matchedProperty() {
    return matched.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Suggestion>> suggestionsProperty() {
    return suggestions.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<QueueCard>> quotesProperty() {
    return quotes.getReadOnlyProperty();
  }

  public BooleanProperty expandedProperty() {
    return expanded;
  }
}
