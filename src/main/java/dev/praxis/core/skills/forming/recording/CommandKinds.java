package dev.praxis.core.skills.forming.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.shell.ReadingCommands;
import dev.praxis.core.mining.shell.ShellCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a command is to a procedure, from `skills/commands.json`. For any thread.
final class CommandKinds {
  private static final String PLACE = "/skills/commands.json";
  private static final Pattern OWN_SCRIPT =
      Pattern.compile(
          "python[\\d.]*|py|node|ruby|perl|php|deno|bun|tsx|ts-node|bash|sh|zsh|ipython");
  private static final Pattern OF_THE_PROJECT =
      Pattern.compile(
          "(?:\\./)?(?:scripts?|bin|tools?|ops|deploy|infra|ci|hack|migrations?)/\\S+|(?:\\./)?manage\\.py|(?:\\./)?artisan");

  private static final Pattern PROGRAM = Pattern.compile("[a-z_][\\w.+-]+");
  private static final Pattern PLAIN = Pattern.compile("[\\p{ASCII}…–—’“”]*");
  private static final Predicate<String> NAMES_A_THING =
      Pattern.compile("[/.:=@_\\d-]").asPredicate();

  private record Entry(Pattern program, Pattern arguments, Pattern not) {
    boolean fits(ShellCommand command, String line) {
      return program.matcher(command.program()).matches()
          && arguments.matcher(line).find()
          && !not.matcher(line).find();
    }
  }

  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final List<Entry> checks;
  private final List<Entry> builds;
  private final List<Entry> everyday;

  private CommandKinds(JsonNode lists) {
    checks = entries(lists.path("checks"));
    builds = entries(lists.path("builds"));
    everyday = entries(lists.path("everyday"));
  }

  static CommandKinds shipped() {
    try (var json = CommandKinds.class.getResourceAsStream(PLACE)) {
      if (json == null) {
        throw new IllegalStateException(PLACE + " is missing from the program");
      }
      return new CommandKinds(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Entry> entries(JsonNode list) {
    return list.valueStream()
        .map(node ->
            new Entry(
                Pattern.compile(node.path("program").asText()),
                Pattern.compile(node.path("arguments").asText("")),
                Pattern.compile(node.path("not").asText("(?!)"))))
        .toList();
  }

  boolean isTest(ShellCommand command) {
    return catalogue.acts(command).contains(Act.TEST);
  }

  /// Whether it looks at a system, not at a text.
  boolean isCheck(ShellCommand command) {
    return any(checks, command);
  }

  /// Whether it only shows what is there.
  boolean isLook(ShellCommand command) {
    return ReadingCommands.isReader(command) && command.writes().isEmpty();
  }

  /// Whether any competent agent does it unasked: building, formatting, committing, tidying up, a
  /// script of its own.
  boolean isTrivial(ShellCommand command) {
    return any(builds, command)
        || any(everyday, command)
        || isOwnScript(command)
        || !isCommand(command);
  }

  /// Whether it can be a command at all: transcripts are made unreadable by who shares them, and
  /// prose then stands where a command was.
  private static boolean isCommand(ShellCommand command) {
    boolean told = command.arguments().stream().anyMatch(each -> each.startsWith("-"));
    boolean plain = command.arguments().stream().allMatch(each -> PLAIN.matcher(each).matches());
    return PROGRAM.matcher(command.program()).matches()
        && plain
        && (told
            || command.words().stream().anyMatch(NAMES_A_THING)
            || command.words().size() <= 3);
  }

  /// Whether it runs code that is no program of the system and no script of the project.
  static boolean isOwnScript(ShellCommand command) {
    if (!OWN_SCRIPT.matcher(command.program()).matches()) {
      return command.program().isEmpty();
    }
    var words = command.words();
    return words.isEmpty()
        || command.arguments().getFirst().startsWith("-")
        || !OF_THE_PROJECT.matcher(words.getFirst()).matches();
  }

  private static boolean any(List<Entry> entries, ShellCommand command) {
    var line = command.argumentLine();
    return entries.stream().anyMatch(entry -> entry.fits(command, line));
  }
}
