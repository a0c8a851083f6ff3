package dev.praxis.core.review;

import dev.praxis.core.store.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that decides once for each line it reads, and prints each decision once it is
/// committed. It ends when nobody can ask any more.
final class DecidingProcess {
  private DecidingProcess() {}

  /// Decides in the workspace of the first argument, under the name of the second.
  public static void main(String[] arguments) throws IOException {
    var committed = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var history = new History(Database.open(Path.of(arguments[0])));
    for (int i = 0; System.in.read() >= 0; i++) {
      var value = arguments[1] + "-" + i;
      history.decide(
          "set",
          "setting/" + arguments[1],
          value,
          handle ->
              handle.execute(
                  """
                  INSERT INTO setting (name, value) VALUES (?, ?)
                  ON CONFLICT (name) DO UPDATE SET value = excluded.value
                  """,
                  arguments[1],
                  value));
      committed.println(value);
    }
  }
}
