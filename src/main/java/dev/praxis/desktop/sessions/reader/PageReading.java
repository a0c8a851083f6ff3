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
    /// Once, before the first page.
    void facts(Facts found);

    /// What the person marked changed.
    void spans(List<EvidenceSpan> marked);

    void page(Page page);
  }

  /// What is known of a session beside its events.
  record Facts(Map<Integer, List<Signal>> signals, List<EvidenceSpan> spans, Kin kin) {}

  private record First(Page page, Facts facts) {}

  void start(Session session, Words words, Listener listener) {
    int mine = ++current;
    var id = session.id();
    background.start(
        activity,
        _ ->
            new First(
                pages.first(id, words),
                new Facts(pages.signals(id), pages.spans(id), pages.kin(session))),
        first -> {
          if (mine == current) {
            listener.facts(first.facts());
            take(mine, id, words, first.page(), listener);
          }
        });
  }

  /// Reads again what the person marked.
  void renew(SessionId session, Listener listener) {
    int mine = current;
    background.start(
        renewing,
        _ -> pages.spans(session),
        marked -> {
          if (mine == current) {
            listener.spans(marked);
          }
        });
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
