package dev.praxis.cli.mining;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.Split;
import dev.praxis.core.task.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis signals`: what the detectors found, after looking at sessions that are new.
@Command(name = "signals", description = "List the hints of failures that the detectors found.")
public final class SignalsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--session", paramLabel = "ID", description = "Of one session only.")
  private @Nullable String session;

  public SignalsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    var wanted = session == null ? null : Sessions.named(session, workbench);
    workbench.miner().mine(workbench.miner().threshold(), Progress.ignored());
    if (wanted == null) {
      return found(workbench.tagBook().signals().list(), workbench);
    }
    if (wanted.split() != Split.TRAIN) {
      invocation.say("Session " + wanted.key() + " is not looked at: it is held out from mining.");
    }
    return found(workbench.tagBook().signals().of(wanted.id()), workbench);
  }

  private static Found found(List<Signal> signals, Workbench workbench) {
    Map<SessionId, String> keys = new HashMap<>();
    Map<SessionId, Map<Integer, Long>> lines = new HashMap<>();
    return new Found(
        signals.stream()
            .map(signal ->
                row(
                    signal,
                    keys.computeIfAbsent(signal.session(), id -> key(id, workbench)),
                    lines.computeIfAbsent(signal.session(), workbench.tagBook().signals()::lines)))
            .toList());
  }

  private static Row row(Signal signal, String session, Map<Integer, Long> lines) {
    return new Row(
        session,
        signal.seq(),
        lines.getOrDefault(signal.seq(), 0L),
        signal.detector(),
        signal.version(),
        signal.tag(),
        signal.score(),
        signal.quote(),
        signal.reason(),
        signal.evidence().stream()
            .map(seq -> new Place(seq, lines.getOrDefault(seq, 0L)))
            .toList());
  }

  private static String key(SessionId id, Workbench workbench) {
    return workbench.sessions().find(id).map(Session::key).orElseThrow();
  }

  private record Found(List<Row> signals) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("SESSION", "EVENT", "LINE", "DETECTOR", "TAG", "SCORE", "QUOTE");
      for (var row : signals) {
        table.row(
            row.session,
            row.seq,
            row.line,
            row.detector,
            row.tag,
            "%.2f".formatted(row.score),
            row.quote);
      }
      return table.orWhenEmpty("The detectors found nothing.");
    }
  }

  private record Row(
      String session,
      int seq,
      long line,
      String detector,
      int version,
      String tag,
      double score,
      String quote,
      String reason,
      List<Place> evidence) {}

  /// An event that shows a signal.
  private record Place(int seq, long line) {}
}
