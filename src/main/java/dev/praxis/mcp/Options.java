package dev.praxis.mcp;

import dev.praxis.mcp.calls.RateLimit;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the server was asked to run.
///
/// @param workspace empty for the person's own
/// @param readOnly whether nothing may be handed in
/// @param rate calls a second
public record Options(Optional<Path> workspace, boolean readOnly, int rate) {
  private static final int HIGHEST_RATE = 100_000;

  /// Reads the plain ways to ask for the server: `[--db FILE] mcp [--read-only] [--rate N]`, the
  /// options in any order. Empty for any other command line, and for one with a mistake in it.
  public static Optional<Options> of(String[] arguments) {
    @Nullable Path workspace = null;
    boolean readOnly = false;
    boolean asked = false;
    int rate = RateLimit.USUAL;
    for (int i = 0; i < arguments.length; i++) {
      var next = i + 1 < arguments.length ? arguments[i + 1] : null;
      switch (arguments[i]) {
        case "mcp" -> {
          if (asked) {
            return Optional.empty();
          }
          asked = true;
        }
        case "--read-only" -> readOnly = true;
        case "--db" -> {
          if (next == null) {
            return Optional.empty();
          }
          workspace = Path.of(next).toAbsolutePath().normalize();
          i++;
        }
        case "--rate" -> {
          if (next == null
              || !next.matches("[1-9]\\d{0,5}")
              || Integer.parseInt(next) > HIGHEST_RATE) {
            return Optional.empty();
          }
          rate = Integer.parseInt(next);
          i++;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return asked
        ? Optional.of(new Options(Optional.ofNullable(workspace), readOnly, rate))
        : Optional.empty();
  }
}
