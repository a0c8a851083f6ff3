package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.passage.Passage;
import dev.praxis.desktop.sessions.passage.PassageViewModel;
import dev.praxis.desktop.sessions.rows.Entry;
import java.util.List;

/// The session in the reader, as somebody sees it who looks for words in it.
public record LoadedSession(ReaderViewModel reader) implements PassageViewModel.Reading {
  @Override
  public List<Entry> loaded() {
    return reader.loaded();
  }

  @Override
  public int here() {
    return reader.selectedProperty().get();
  }

  @Override
  public void show(Passage place) {
    reader.show(place);
  }
}
