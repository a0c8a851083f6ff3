package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import dev.praxis.core.task.Progress;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Runs commands under bubblewrap: the system is there to read, homes are empty, the room is the
/// only folder that can be written to, and whatever a command started ends with it.
public final class Bubblewrap implements Confinement {
  private static final List<String> SYSTEM =
      List.of("/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/opt");
  private static final List<String> FOR_THE_NETWORK = List.of("/run/systemd/resolve");

  /// Of `/etc` nothing an agent has any use for: an empty file stands in its place.
  private static final List<String> SECRETS =
      List.of("/etc/shadow", "/etc/shadow-", "/etc/gshadow", "/etc/gshadow-", "/etc/sudoers");

  private final Path program;
  private final List<Path> alsoReadable;

  private Bubblewrap(Path program, List<Path> alsoReadable) {
    this.program = program;
    this.alsoReadable = List.copyOf(alsoReadable);
  }

  /// The one installed here.
  ///
  /// @param alsoReadable folders outside the system that commands need, such as the agent's own
  /// @throws Problem where bubblewrap is not installed
  public static Bubblewrap find(List<Path> alsoReadable) {
    var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    for (var folder : path.split(File.pathSeparator, -1)) {
      var program = Path.of(folder.isEmpty() ? "." : folder, "bwrap");
      if (Files.isExecutable(program)) {
        return new Bubblewrap(program.toAbsolutePath(), alsoReadable);
      }
    }
    throw new Problem(
        "Agents are run in a sandbox, and bubblewrap (bwrap) is not installed.",
        "Install the package “bubblewrap”; it is part of every Linux distribution.");
  }

  @Override
  public Ended run(Order order, Progress progress) {
    return PlainProcess.run(command(order), order, progress);
  }

  private List<String> command(Order order) {
    var words = new ArrayList<>(List.of(program.toString(), "--die-with-parent", "--new-session"));
    words.addAll(List.of("--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts"));
    if (!order.network()) {
      words.add("--unshare-net");
    }
    for (var folder : SYSTEM) {
      words.addAll(List.of("--ro-bind-try", folder, folder));
    }
    if (order.network()) {
      FOR_THE_NETWORK.forEach(folder -> words.addAll(List.of("--ro-bind-try", folder, folder)));
    }
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
    SECRETS.stream()
        .filter(file -> Files.exists(Path.of(file)))
        .forEach(file -> words.addAll(List.of("--ro-bind", "/dev/null", file)));
    for (var folder : alsoReadable) {
      words.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
    }
    words.addAll(List.of("--bind", order.room().toString(), order.room().toString()));
    words.addAll(List.of("--chdir", order.room().toString(), "--clearenv"));
    new TreeMap<>(order.environment())
        .forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
    words.add("--");
    words.addAll(order.command());
    return words;
  }

  /// What every command sees: a path, a home inside the room, a language, and the named variables
  /// of this process.
  public static Map<String, String> environment(Path room, List<String> names) {
    var seen = new HashMap<String, String>();
    seen.put("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin");
    seen.put("HOME", room.resolve(".home").toString());
    seen.put("LANG", "C.UTF-8");
    seen.put("TMPDIR", "/tmp");
    for (var name : names) {
      @Nullable String value = System.getenv(name);
      if (value != null) {
        seen.put(name, value);
      }
    }
    return Map.copyOf(seen);
  }
}
