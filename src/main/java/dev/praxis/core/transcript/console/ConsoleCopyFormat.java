package dev.praxis.core.transcript.console;

import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TextLines;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A copy of Claude Code's console as text: wrapped and shortened, without times or ids.
public final class ConsoleCopyFormat implements TranscriptFormat {
  private static final Pattern AGENT = Pattern.compile("(?m)^[⏺●] \\S");
  private static final Pattern RESULT = Pattern.compile("(?m)^ {1,4}⎿ ");
  private static final Pattern TYPED = Pattern.compile("(?m)^[>❯] \\S");
  private static final Pattern WELCOME = Pattern.compile("(?m)^[│*✻ ]+Welcome to Claude Code");

  @Override
  public String name() {
    return "claude-code-console";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean growsByWholeSteps() {
    return false;
  }

  @Override
  public boolean recognises(Sample sample) {
    var text = sample.start();
    boolean conversation = RESULT.matcher(text).find() || TYPED.matcher(text).find();
    return WELCOME.matcher(text).find() || (AGENT.matcher(text).find() && conversation);
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var copy = new CopyReader(FileNames.stem(file), events);
    var counts = new TextLines(copy).read(bytes);
    copy.end();
    return counts;
  }
}
