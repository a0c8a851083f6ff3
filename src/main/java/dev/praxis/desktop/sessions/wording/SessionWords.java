package dev.praxis.desktop.sessions.wording;

import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A session as a person says it.
public final class SessionWords {
  private final Texts texts;
  private final Moments moments;

  public SessionWords(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
  }

  /// Its title in one line; its key where it has none.
  public String title(Session session) {
    var firstLine = session.title().strip().lines().findFirst().orElse("");
    return firstLine.isEmpty() ? texts.format("sessions.untitled", session.key()) : firstLine;
  }

  /// `harbor-api · har-229 · opus 4.8 · 42 min · 13 Nov 09:22`, without what is not known.
  public String facts(Session session) {
    var length = session.length().isZero() ? "" : moments.length(session.length());
    var started = session.startedAt() == null ? "" : moments.dateTime(session.startedAt());
    return Stream.of(
            session.project(), session.branch(), model(session), length, started, lineage(session))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// For a tooltip: what the facts leave out.
  public String details(Session session) {
    var tokens = session.tokens();
    return Stream.of(
            session.startedAt() == null ? null : moments.full(session.startedAt()),
            session.cwd(),
            session.agent() + " " + session.agentVersion(),
            session.model(),
            texts.format(
                "sessions.tokens.detail",
                Amounts.exact(tokens.in()),
                Amounts.exact(tokens.out()),
                Amounts.exact(tokens.cached())),
            session.key())
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /// How it relates to another session; empty where it does not.
  public String lineage(Session session) {
    return session.relation().isEmpty() ? "" : texts.get("sessions.relation." + session.relation());
  }

  /// Like [#lineage] with the name of the session it came from: `fork of Fix the login`.
  public String kinship(Session session) {
    var parent = session.origin().parentTitle().strip().lines().findFirst().orElse("");
    return parent.isEmpty()
        ? lineage(session)
        : texts.format("sessions.kinship", lineage(session), parent);
  }

  private static String model(Session session) {
    return session.model().startsWith("claude-")
        ? session.model().substring("claude-".length())
        : session.model();
  }
}
