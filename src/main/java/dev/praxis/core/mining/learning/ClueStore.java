package dev.praxis.core.mining.learning;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.shell.ShellLine;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Reads what is known of a piece of evidence besides its words: who found it and why, the tools
/// that were used, the program that ran, the kind of file.
final class ClueStore {
  private static final Pattern ASIDE = Pattern.compile("\\s*\\(.*|\\d+");
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z]\\w{0,7})$");
  private static final int MOST_STEPS = 6; // a loop is told by its first rounds

  private ClueStore() {}

  /// Looks up the steps of this signal and no others.
  static Clue clue(Handle handle, Signal signal) {
    var facts = new TreeSet<String>();
    if (!signal.detector().isEmpty()) {
      facts.add("detector=" + signal.detector());
      for (var reason : ASIDE.matcher(signal.reason()).replaceAll("").split(", ", -1)) {
        facts.add("why=" + reason);
      }
    }
    var steps = signal.evidence().stream().limit(MOST_STEPS).toList();
    if (!steps.isEmpty()) {
      handle
          .createQuery(
              """
              SELECT DISTINCT c.tool, c.target FROM event e
              JOIN tool_call c ON c.event_id = coalesce(e.copy_of, e.id)
              WHERE e.session_id = :session AND e.seq IN (<seqs>)
              """)
          .bind("session", signal.session().value())
          .bindList("seqs", steps)
          .map((row, _) -> facts.addAll(facts(row.getString("tool"), row.getString("target"))))
          .list();
    }
    return new Clue(signal.quote(), facts);
  }

  /// What a call is, in words that other calls like it share.
  static Set<String> facts(String tool, String target) {
    var facts = new TreeSet<String>();
    facts.add("tool=" + tool);
    facts.add("tool kind=" + ToolKind.of(tool).name().toLowerCase(Locale.ROOT));
    if (ToolKind.isShell(tool)) {
      for (var command : ShellLine.commands(target)) {
        facts.add("program=" + command.program());
        command.words().stream()
            .findFirst()
            .filter(word -> word.matches("[a-z][a-z-]*"))
            .ifPresent(word -> facts.add("program=" + command.program() + " " + word));
      }
    } else {
      var extension = EXTENSION.matcher(target.strip());
      if (extension.find()) {
        facts.add("file=" + extension.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return facts;
  }
}
