package dev.praxis.core.mining.shell;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What well-known commands do, from `mining/commands.json`.
public final class CommandCatalogue {

  /// What a command does that a curator may care about.
  public enum Act {
    TEST,
    BUILD,
    COMMIT,
    PUSH,
    REVIEW,
    TAG,
    PUBLISH
  }

  /// One line of the catalogue.
  ///
  /// @param program fits the whole name of the program
  /// @param arguments fits a part of the arguments written as one line
  /// @param not fits a whole argument that makes the command do something else: `--help`
  private record Entry(Act act, Pattern program, Pattern arguments, Pattern not) {
    boolean isOf(String name) {
      return program.matcher(name).matches();
    }

    boolean fits(ShellCommand command, String line) {
      return arguments.matcher(line).find()
          && command.arguments().stream().noneMatch(argument -> not.matcher(argument).matches());
    }
  }

  /// Sessions use a few hundred programs; what is made to do harm may name any number.
  private static final int MOST_PROGRAMS = 10_000;

  private final List<Entry> entries;
  private final Map<String, List<Entry>> ofProgram = new ConcurrentHashMap<>();

  private CommandCatalogue(List<Entry> entries) {
    this.entries = entries;
  }

  /// The catalogue shipped with the program.
  public static CommandCatalogue shipped() {
    try (var json = CommandCatalogue.class.getResourceAsStream("/mining/commands.json")) {
      if (json == null) {
        throw new IllegalStateException("mining/commands.json is missing from the program");
      }
      return new CommandCatalogue(
          new ObjectMapper()
              .readTree(json)
              .valueStream()
              .map(node ->
                  new Entry(
                      Act.valueOf(node.path("act").asText()),
                      Pattern.compile(node.path("program").asText()),
                      Pattern.compile(node.path("arguments").asText("")),
                      Pattern.compile(node.path("not").asText("--help|-h|--version"))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything one command does; empty for a command nobody here knows.
  public Set<Act> acts(ShellCommand command) {
    var acts = EnumSet.noneOf(Act.class);
    var known = of(command.program());
    if (!known.isEmpty()) {
      var line = command.argumentLine();
      known.stream()
          .filter(entry -> entry.fits(command, line))
          .forEach(entry -> acts.add(entry.act()));
    }
    return acts;
  }

  private List<Entry> of(String program) {
    var known = ofProgram.get(program);
    if (known == null) {
      known = entries.stream().filter(entry -> entry.isOf(program)).toList();
      if (ofProgram.size() < MOST_PROGRAMS) {
        ofProgram.put(program, known);
      }
    }
    return known;
  }
}
