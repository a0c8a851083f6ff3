package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.EventPages.Page;
import dev.praxis.desktop.sessions.rows.Words;
import java.util.List;
import java.util.Map;

/// Reads one session after another, page by page. What still arrives of a session nobody waits for
/// any more is dropped: it must never be shown under another's name.
final class PageReading {
  private final EventPages pages;
  private final Background background;
  private final Activity activity = new Activity();
  private int current;

  PageReading(EventPages pages, Background background) {
    this.pages = pages;
    this.background = background;
  }

  /// Hears what arrives, on the JavaFX thread.
  interface Listener {
    /// Once, before the first page.
    void signals(Map<Integer, List<Signal>> found);

    void page(Page page);
  }

  private record First(Page page, Map<Integer, List<Signal>> signals) {}

  void start(SessionId session, Words words, Listener listener) {
    int mine = ++current;
    background.start(
        activity,
        _ -> new First(pages.first(session, words), pages.signals(session)),
        first -> {
          if (mine == current) {
            listener.signals(first.signals());
            take(mine, session, words, first.page(), listener);
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
