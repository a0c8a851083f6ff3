package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.opentest4j.TestAbortedException;

/// A stand-in for an agent, with known odds of running the tests: see `scripted-agent.sh`. No
/// language model is behind it.
public final class ScriptedAgent {
  private final Path folder;

  private ScriptedAgent(Path folder) {
    this.folder = folder;
  }

  /// Puts the script, and a workspace called `shop`, into a folder.
  public static ScriptedAgent in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/Main.java"), "class Main {}\n");
    try (var script = ScriptedAgent.class.getResourceAsStream("/replay/scripted-agent.sh")) {
      Files.write(folder.resolve("agent.sh"), Objects.requireNonNull(script).readAllBytes());
    }
    return new ScriptedAgent(folder);
  }

  /// Aborts the test where there is no sandbox.
  public Confinement sandbox() {
    try {
      return Bubblewrap.find(List.of(folder));
    } catch (Problem e) {
      throw new TestAbortedException(e.getMessage());
    }
  }

  /// The command line of an agent.
  ///
  /// @param base of 100 runs without the rule so many run the tests
  /// @param obeys of 100 runs under the rule so many do
  public List<String> command(int base, int obeys) {
    return List.of(
        "/bin/sh",
        folder.resolve("agent.sh").toString(),
        "{prompt}",
        "{epoch}",
        Integer.toString(base),
        Integer.toString(obeys));
  }
}
