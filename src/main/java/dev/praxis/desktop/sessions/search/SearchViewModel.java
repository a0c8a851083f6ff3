package dev.praxis.desktop.sessions.search;

import dev.praxis.core.session.SearchHit;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionSearch;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a search over everything finds. Held-out sessions are left out by the search itself.
public final class SearchViewModel {
  private static final int MOST = 200;

  private final SessionSearch search;
  private final SessionStore sessions;
  private final Background background;
  private final Texts texts;
  private final Activity searching = new Activity();
  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();

  /// An event that was found, with the session it stands in.
  public record Hit(SearchHit event, Session session) {}

  private record Found(int total, List<Hit> hits) {}

  public SearchViewModel(
      SessionSearch search, SessionStore sessions, Background background, Texts texts) {
    this.search = search;
    this.sessions = sessions;
    this.background = background;
    this.texts = texts;
    words.subscribe(this::look);
  }

  private void look() {
    var typed = unfinished(words.get());
    background.start(searching, _ -> find(typed), this::show);
  }

  /// The last word stands for all that begin so, as long as it is typed.
  static String unfinished(String typed) {
    boolean open = !typed.isEmpty() && Character.isLetterOrDigit(typed.charAt(typed.length() - 1));
    boolean long_ = typed.length() - typed.lastIndexOf(' ') > 2;
    boolean quoted = typed.chars().filter(sign -> sign == '"').count() % 2 == 1;
    return open && long_ && !quoted ? typed + "*" : typed;
  }

  private Found find(String typed) {
    var found = search.search(typed, MOST);
    var known = new HashMap<SessionId, Optional<Session>>();
    var placed = new ArrayList<Hit>();
    for (var hit : found.hits()) {
      known
          .computeIfAbsent(hit.session(), sessions::find)
          .ifPresent(session -> placed.add(new Hit(hit, session)));
    }
    return new Found(found.total(), placed);
  }

  private void show(Found found) {
    hits.setAll(found.hits());
    summary.set(
        words.get().isBlank()
            ? ""
            : found.total() > found.hits().size()
                ? texts.format("sessions.search.best", found.hits().size(), found.total())
                : texts.format("sessions.search.count", found.total()));
  }

  public StringProperty wordsProperty() {
    return words;
  }

  /// `12 events`, or which part of them is shown.
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Best first.
  public ObservableList<Hit> hits() {
    return hits;
  }
}
