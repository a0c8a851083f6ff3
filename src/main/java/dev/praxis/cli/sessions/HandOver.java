package dev.praxis.cli.sessions;

import dev.praxis.core.Problem;
import dev.praxis.core.connect.PraxisProgram;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an agent's hook runs at the end of a session: reads which transcript it names, and leaves
/// the import to a process of its own. Some agents wait no more than three seconds, so it is found
/// before all the commands are made, which would take most of them.
///
/// @param workspace empty for the person's own
public record HandOver(Optional<Path> workspace) {

  /// Reads the way `praxis connect` writes it: `import --hook --background [--db FILE]`, the
  /// options in any order. Empty for any other command line, and for one with a mistake in it.
  public static Optional<HandOver> of(String[] arguments) {
    @Nullable Path workspace = null;
    int found = 0;
    for (int i = 0; i < arguments.length; i++) {
      var next = i + 1 < arguments.length ? arguments[i + 1] : null;
      switch (arguments[i]) {
        case "import" -> found |= 1;
        case "--hook" -> found |= 2;
        case "--background" -> found |= 4;
        case "--db" -> {
          if (next == null) {
            return Optional.empty();
          }
          workspace = Path.of(next).toAbsolutePath().normalize();
          i++;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return found == 7
        ? Optional.of(new HandOver(Optional.ofNullable(workspace)))
        : Optional.empty();
  }

  /// Starts the import and does not wait for it.
  ///
  /// @param in what the hook says
  /// @return whether there is anything to import: an agent may have kept no transcript
  /// @throws Problem where the hook says nothing that can be read, the transcript is not there, or
  ///   no process can be started
  public static boolean run(InputStream in, Supplier<PraxisProgram> program) {
    var transcript = HookCall.transcript(in);
    transcript.ifPresent(path -> {
      requireThere(path);
      InBackground.start(program.get().importing(path));
    });
    return transcript.isPresent();
  }

  /// A name that was mistyped is told before anything is done.
  static void requireThere(Path path) {
    if (!Files.exists(path)) {
      throw new Problem(
          "There is no file or folder " + path + ".", "Check its name, then import again.");
    }
  }
}
