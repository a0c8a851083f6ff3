package dev.praxis.core.rules;

import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import java.util.List;
import java.util.Optional;

/// Keeps rules, and the curator's decisions about them; each decision can be undone.
public final class RuleStore {
  private final Database database;
  private final History history;

  public RuleStore(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// In the order of the instruction file.
  public List<Rule> list() {
    throw new UnsupportedOperationException(database.file() + history.toString());
  }

  /// What waits for a decision, best first: support, then position.
  public List<Rule> queue() {
    throw new UnsupportedOperationException();
  }

  public Optional<Rule> find(long id) {
    throw new UnsupportedOperationException(Long.toString(id));
  }

  /// Newest first.
  public List<Rule.Version> versions(long id) {
    throw new UnsupportedOperationException(Long.toString(id));
  }

  public void approve(List<Long> ids) {
    throw new UnsupportedOperationException(ids.toString());
  }

  public void reject(List<Long> ids) {
    throw new UnsupportedOperationException(ids.toString());
  }

  /// Puts a candidate aside until more evidence than now is mined.
  public void snooze(List<Long> ids) {
    throw new UnsupportedOperationException(ids.toString());
  }

  public void retire(List<Long> ids) {
    throw new UnsupportedOperationException(ids.toString());
  }

  /// Takes a decided rule back among the candidates.
  public void reopen(List<Long> ids) {
    throw new UnsupportedOperationException(ids.toString());
  }

  /// A new version of the text; the status stays.
  ///
  /// @throws dev.praxis.core.Problem where the text is blank or has a line break
  public void edit(long id, String text) {
    throw new UnsupportedOperationException(id + text);
  }

  /// A rule in the curator's own words, as a candidate.
  public Rule add(String text, List<String> tags) {
    throw new UnsupportedOperationException(text + tags);
  }
}
