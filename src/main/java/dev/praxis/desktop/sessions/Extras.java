package dev.praxis.desktop.sessions;

import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.sessions.search.SearchSheet;
import dev.praxis.desktop.sessions.search.SearchViewModel;
import dev.praxis.desktop.sessions.search.SearchViewModel.Hit;
import dev.praxis.desktop.sessions.views.SavedViews;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.function.BiConsumer;

/// What the sessions tab has beside its three panes.
record Extras(
    SearchViewModel search, SavedViews views, Texts texts, Moments moments, SessionWords says) {

  SearchSheet search(BiConsumer<Hit, String> onGo) {
    return new SearchSheet(search, texts, moments, says, onGo);
  }
}
