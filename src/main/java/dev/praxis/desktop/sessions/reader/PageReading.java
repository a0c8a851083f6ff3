package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.review.EvidenceSpan;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.EventPages.Page;
import dev.praxis.desktop.sessions.rows.Kin;
import dev.praxis.desktop.sessions.rows.Words;
import java.util.List;
import java.util.Map;

/// Reads one session after another, page by page. What still arrives of a session nobody waits for
/// any more is dropped: it must never be shown under another's name.
final class PageReading {
  private final EventPages pages;
  private final Background background;
  private final Activity activity = new Activity();
  private final Activity renewing = new Activity();
  private int current;

  PageReading(EventPages pages, Background background) {
    this.pages = pages;
    this.background = background;
  }

  /// Hears what arrives, on the JavaFX thread.
  interface Listener {
    /// Before the first page, and when they changed.
    void facts(Facts found);

    void page(Page page);
  }

  /// What is known of a session beside its events.
  ///
  /// @param secrets how many are masked in it
  record Facts(
      Map<Integer, List<Signal>> signals, List<EvidenceSpan> spans, Kin kin, long secrets) {}

  private record First(Page page, Facts facts) {}

  void start(Session session, Words words, Listener listener) {
    int mine = ++current;
    var id = session.id();
    background.start(
        activity,
        _ -> new First(pages.first(id, words), facts(session)),
        first -> begin(mine, id, words, first, listener));
  }

  /// Reads on from a step of a session that has grown. One that is still being read is read to its
  /// end anyway.
  void more(Session session, int from, Words words, Listener listener) {
    int mine = current;
    var id = session.id();
    if (!activity.isRunning()) {
      background.start(
          activity,
          _ -> new First(pages.from(id, from, words), facts(session)),
          first -> begin(mine, id, words, first, listener));
    }
  }

  /// Reads again what is known of it beside its events.
  void renew(Session session, Listener listener) {
    int mine = current;
    background.start(
        renewing,
        _ -> facts(session),
        facts -> {
          if (mine == current) {
            listener.facts(facts);
          }
        });
  }

  private Facts facts(Session session) {
    var id = session.id();
    return new Facts(pages.signals(id), pages.spans(id), pages.kin(session), pages.secrets(id));
  }

  private void begin(int mine, SessionId session, Words words, First first, Listener listener) {
    if (mine == current) {
      listener.facts(first.facts());
      take(mine, session, words, first.page(), listener);
    }
  }

  void stop() {
    current++;
    activity.stop();
  }

  /// Tells readings apart.
  int current() {
    return current;
  }

  private void take(int mine, SessionId session, Words words, Page page, Listener listener) {
    if (mine != current) {
      return;
    }
    listener.page(page);
    if (!page.last()) {
      background.start(
          activity,
          _ -> pages.from(session, page.nextSeq(), words),
          next -> take(mine, session, words, next, listener));
    }
  }
}
