package dev.praxis.desktop.palette;

import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.PaletteItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette offers for the letters typed: what was chosen lately first, then what fits
/// best, then places in sessions where the words occur.
public final class PaletteViewModel {
  private static final int SHOWN = 60;
  private static final int REMEMBERED = 5;
  private static final int WORTH_SEARCHING = 3;

  private final Supplier<List<PaletteEntry>> offers;
  private final Function<String, List<PaletteItem>> search;
  private final Background background;
  private final Activity searching = new Activity();
  private final StringProperty letters = new SimpleStringProperty(this, "letters", "");
  private final ObservableList<PaletteEntry> shown = FXCollections.observableArrayList();
  private final List<String> lately = new ArrayList<>();
  private List<PaletteEntry> all = List.of();

  /// @param offers asked each time the palette opens
  /// @param search finds words in sessions; runs off the JavaFX thread
  public PaletteViewModel(
      Supplier<List<PaletteEntry>> offers,
      Function<String, List<PaletteItem>> search,
      Background background) {
    this.offers = offers;
    this.search = search;
    this.background = background;
    letters.subscribe(_ -> show());
  }

  /// Begins anew.
  void open() {
    all = offers.get();
    letters.set("");
    show();
  }

  void choose(PaletteEntry entry) {
    lately.remove(entry.text());
    lately.addFirst(entry.text());
    if (lately.size() > REMEMBERED) {
      lately.removeLast();
    }
    entry.open().run();
  }

  StringProperty lettersProperty() {
    return letters;
  }

  ObservableList<PaletteEntry> shown() {
    return shown;
  }

  private void show() {
    var words = letters.get().strip();
    shown.setAll(words.isEmpty() ? latelyFirst() : fitting(words));
    if (words.length() >= WORTH_SEARCHING) {
      background.start(searching, _ -> search.apply(words), this::append);
    } else {
      searching.stop();
    }
  }

  private void append(List<PaletteItem> found) {
    if (letters.get().strip().length() >= WORTH_SEARCHING) {
      found.stream().map(PaletteEntry::of).forEach(shown::add);
    }
  }

  private List<PaletteEntry> latelyFirst() {
    return all.stream().sorted(Comparator.comparingInt(this::rank)).limit(SHOWN).toList();
  }

  private int rank(PaletteEntry entry) {
    var place = lately.indexOf(entry.text());
    return place < 0 ? REMEMBERED : place;
  }

  private List<PaletteEntry> fitting(String words) {
    record Scored(PaletteEntry entry, int score) {}
    return all.stream()
        .flatMap(entry ->
            FuzzyMatch.score(words, entry.text()).stream()
                .mapToObj(score -> new Scored(entry, score)))
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .limit(SHOWN)
        .map(Scored::entry)
        .toList();
  }
}
