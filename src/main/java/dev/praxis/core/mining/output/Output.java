package dev.praxis.core.mining.output;

import dev.praxis.core.mining.shell.ShellChain;
import dev.praxis.core.mining.shell.ShellCommand;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a command printed, together with the command. Of very long output only both ends are looked
/// at. Not for several threads at once.
public final class Output {
  private static final int HEAD = 8_000;
  private static final int TAIL = 24_000;
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]{0,12}[A-Za-z]");

  private final String text;
  private final String command;
  private final boolean statusKnown;
  private @Nullable List<String> lines;
  private @Nullable ShellChain chain;

  /// @param statusKnown the status of the command is known to be zero
  public Output(String command, String text, boolean statusKnown) {
    this.command = command;
    this.statusKnown = statusKnown;
    this.text = LinePrefix.without(plain(ends(Frame.inside(text))));
  }

  public String text() {
    return text;
  }

  public String command() {
    return command;
  }

  public boolean has(String part) {
    return text.contains(part);
  }

  /// A matcher at the first place that fits; null where none does.
  public @Nullable Matcher first(Pattern pattern) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? matcher : null;
  }

  /// Lines that are not blank, in order.
  public List<String> lines() {
    var known = lines;
    if (known == null) {
      known = text.lines().filter(line -> !line.isBlank()).toList();
      lines = known;
    }
    return known;
  }

  /// The last line that is not blank; empty where there is none.
  public String lastLine() {
    return lines().isEmpty() ? "" : lines().getLast();
  }

  public ShellChain chain() {
    var known = chain;
    if (known == null) {
      known = ShellChain.of(command);
      chain = known;
    }
    return known;
  }

  /// Whether one of the programs that ran has such a name.
  public boolean ran(Pattern program) {
    return chain().links().stream()
        .flatMap(link -> link.commands().stream())
        .map(ShellCommand::program)
        .anyMatch(name -> program.matcher(name).matches());
  }

  /// Whether a part of the command may have failed although its status says nothing of it.
  public boolean statusLost() {
    return !statusKnown || chain().hides();
  }

  /// Whether the last part of the command is known to have gone well, so that whatever stands at
  /// the end of the output did not end it.
  public boolean endsWell() {
    return statusKnown && chain().links().getLast().shown();
  }

  private static String ends(String text) {
    return text.length() <= HEAD + TAIL
        ? text
        : text.substring(0, HEAD) + "\n" + text.substring(text.length() - TAIL);
  }

  private static String plain(String text) {
    return text.indexOf('\u001b') < 0 ? text : COLOURS.matcher(text).replaceAll("");
  }
}
