package dev.praxis.core.transcript.cline;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The task that both files of a folder tell of. The folder is named after the time it began, and
/// the words that stand in both files count once.
final class TaskSession {
  private static final int REMEMBERED = 20_000;
  private static final Pattern TASK_FOLDER =
      Pattern.compile("\\d{13}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern FOLDER =
      Pattern.compile("# Current (?:Working|Workspace) Directory \\(([^)\n]+)\\)");

  private final Consumer<TranscriptEvent> events;
  private final SessionNotes notes = new SessionNotes();
  private final Recent<Integer> timesSaid = new Recent<>(REMEMBERED);
  private final String id;
  private final String key;

  TaskSession(Path file, Consumer<TranscriptEvent> events) {
    this.events = events;
    var folder = FileNames.folder(file);
    id = TASK_FOLDER.matcher(folder).matches() ? "task-" + folder : "";
    key = id.isEmpty() ? FileNames.stem(file) : id;
  }

  SessionNotes notes() {
    return notes;
  }

  /// A step that says these words; blank ones make none.
  void said(
      long number,
      @Nullable Instant at,
      EventKind kind,
      String text,
      Consumer<TranscriptEvent> told) {
    if (text.isBlank()) {
      return;
    }
    var words = text.strip();
    var folder = FOLDER.matcher(words);
    if (kind == EventKind.HARNESS_NOTE && folder.find()) {
      notes.workedIn(folder.group(1));
    }
    if (kind == EventKind.USER_MESSAGE) {
      notes.prompted(words);
    } else if (kind == EventKind.AGENT_MESSAGE) {
      notes.agentSaid(words);
    }
    var said = kind + "/" + words.length() + "/" + words.hashCode();
    var before = timesSaid.get(said);
    int times = before == null ? 1 : before + 1;
    timesSaid.put(said, times);
    var identity = id.isEmpty() ? "" : id + "/said-" + times;
    new Step(number, at, identity, told).said(kind, words);
  }

  void end(long line) {
    events.accept(new SessionFacts(line, "", id, key, "", "", notes.facts("")));
  }
}
