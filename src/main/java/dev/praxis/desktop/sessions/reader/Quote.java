package dev.praxis.desktop.sessions.reader;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.desktop.sessions.rows.Inert;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of an event with the place they stand at, to be put elsewhere.
public final class Quote {
  private static final int MOST_LINES = 40;
  private static final int EXCERPT = 60;

  private Quote() {}

  /// Of the event the reader stands at, with what a call answered.
  public static Optional<String> current(ReaderViewModel reader) {
    var session = reader.getSession();
    var event = reader.event();
    return session == null || event.isEmpty()
        ? Optional.empty()
        : Optional.of(
            reader
                .evidence("")
                .map(marked -> quoted(session, marked.seq(), marked.quote()))
                .orElseGet(() -> of(session, event.get(), reader.answer().orElse(null))));
  }

  /// Each line after `> `, then `— harbor-api, 1907b915…#12`.
  private static String of(Session session, Event event, @Nullable Event result) {
    var said = event.toolUse() == null ? event.text() : event.toolUse().target();
    var text = result == null ? said : said + "\n" + result.text();
    return quoted(session, event.seq(), text);
  }

  private static String quoted(Session session, int seq, String text) {
    var lines = Inert.text(text).strip().lines().toList();
    var quoted =
        lines.stream().limit(MOST_LINES).map(line -> "> " + line).collect(Collectors.joining("\n"));
    var cut = lines.size() > MOST_LINES ? "\n> …" : "";
    var project = session.project().isEmpty() ? "" : session.project() + ", ";
    return "%s%s\n— %s%s#%d".formatted(quoted, cut, project, session.key(), seq);
  }

  /// The beginning of a quote, for one line.
  public static String excerpt(String quote) {
    var line = quote.strip().lines().findFirst().orElse("");
    return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
  }
}
