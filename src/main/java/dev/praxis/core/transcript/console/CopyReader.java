package dev.praxis.core.transcript.console;

import dev.praxis.core.transcript.TextLines;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.SessionNotes;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Cuts a copy into blocks by the sign each begins with; what follows without a sign belongs to the
/// block before it.
final class CopyReader implements TextLines.Heard {
  private static final int LONGEST_BLOCK = 1 << 20;
  private static final Pattern RESULT = Pattern.compile(" {1,4}⎿ {1,3}(.*)");
  private static final Pattern CWD = Pattern.compile("[│ ]*cwd: (\\S+)[│ ]*");

  private final String stem;
  private final Consumer<TranscriptEvent> events;
  private final SessionNotes notes = new SessionNotes();
  private final Blocks blocks;
  private final StringBuilder block = new StringBuilder();
  private Sign sign = Sign.FRAME;
  private long firstLine = 1;
  private long line = 1;

  CopyReader(String stem, Consumer<TranscriptEvent> events) {
    this.stem = stem;
    this.events = events;
    blocks = new Blocks(notes, events);
  }

  @Override
  public void line(long number, String text) {
    line = number;
    var result = RESULT.matcher(text);
    var cwd = CWD.matcher(text);
    if (cwd.matches()) {
      notes.workedIn(cwd.group(1));
    }
    if (result.matches()) {
      begin(Sign.RESULT, result.group(1));
    } else if (text.isEmpty()) {
      goOn(text);
    } else {
      switch (text.charAt(0)) {
        case '⏺', '●' -> begin(Sign.AGENT, text.substring(1).strip());
        case '>', '❯' -> begin(Sign.TYPED, text.substring(1).strip());
        case '✻', '✽', '✢', '·', '✶', '∴' -> begin(Sign.THOUGHT, text.substring(1).strip());
        case '╭', '│', '╰' -> frame(text);
        default -> goOn(text);
      }
    }
  }

  /// The file is read to its end.
  void end() {
    finish();
    blocks.end();
    events.accept(new SessionFacts(line, "", "", stem, "", "", notes.facts("")));
  }

  private void frame(String text) {
    if (sign == Sign.FRAME) {
      goOn(text);
    } else {
      begin(Sign.FRAME, text);
    }
  }

  private void begin(Sign next, String text) {
    finish();
    sign = next;
    firstLine = line;
    block.append(text);
  }

  private void goOn(String text) {
    if (block.length() > LONGEST_BLOCK) {
      finish();
      firstLine = line;
    }
    if (!block.isEmpty()) {
      block.append('\n');
    }
    block.append(text.stripLeading());
  }

  private void finish() {
    blocks.told(firstLine, sign, block.toString().strip());
    block.setLength(0);
  }
}
