package dev.praxis.desktop.sessions;

import dev.praxis.core.session.SessionId;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.charts.ChartsSheet;
import dev.praxis.desktop.sessions.find.FindViewModel;
import dev.praxis.desktop.sessions.search.SearchSheet;
import dev.praxis.desktop.sessions.search.SearchViewModel;
import dev.praxis.desktop.sessions.search.SearchViewModel.Hit;
import dev.praxis.desktop.sessions.views.NameSheet;
import dev.praxis.desktop.sessions.views.SavedView;
import dev.praxis.desktop.sessions.views.SavedViews;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What the sessions tab has beside its three panes.
record Extras(
    SearchViewModel search, SavedViews views, Texts texts, Moments moments, SessionWords says) {

  SearchSheet search(BiConsumer<Hit, String> onGo) {
    return new SearchSheet(search, texts, moments, says, onGo);
  }

  /// Asks for the name under which a line is kept.
  NameSheet naming(String line, Runnable close) {
    return new NameSheet(
        line,
        texts,
        name -> {
          close.run();
          views.save(new SavedView(name, line));
        });
  }

  /// What is listed, drawn over time; days chosen there narrow the list.
  ///
  /// @param onSession hears which session a person wants to read
  ChartsSheet charts(FindViewModel find, Runnable close, Consumer<SessionId> onSession) {
    return new ChartsSheet(
        find.getSessions(),
        moments.zone(),
        texts,
        (from, to) -> {
          close.run();
          find.narrow(find.filtersProperty().get().between(from, to));
        },
        session -> {
          close.run();
          onSession.accept(session);
        });
  }
}
