import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Gives a finished app image an ahead-of-time cache, which halves what a command costs to start:
/// makes the sample workspace, then runs the image once as an agent would use it, by way of the
/// command line, while the JVM writes down what it loads. Run by the build as a single-file
/// program: `java StartCache.java IMAGE`. An image without the cache works as well, only slower; so
/// what goes wrong here is told and fails nothing.
class StartCache {

  /// A cache that is unusable, as in an image copied without the times of its files, only costs
  /// time: nobody need hear of it, least of all in the output of a command.
  private static final String OPTIONS =
      """
      java-options=-XX:AOTCache=$APPDIR/praxis.aot
      java-options=-Xlog:disable
      java-options=-Xlog:all=warning:stderr
      java-options=-Xlog:aot*=off:stderr
      """;

  /// What an agent says when it begins to work.
  private static final String CONVERSATION =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"build","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{}}
      {"jsonrpc":"2.0","id":3,"method":"prompts/list","params":{}}
      {"jsonrpc":"2.0","id":4,"method":"resources/list","params":{}}
      {"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"get_rules","arguments":{}}}
      {"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"find_skills","arguments":{"task":"deploy the service"}}}
      {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"search_sessions","arguments":{"query":"tests"}}}
      """;

  public static void main(String[] arguments) throws Exception {
    var image = Path.of(arguments[0]).toAbsolutePath();
    var app = image.resolve("lib/app");
    var launcher = image.resolve("bin/praxis");
    if (!Files.isExecutable(launcher) || !Files.isDirectory(app)) {
      System.out.println("No start cache: this image is laid out otherwise.");
      return;
    }
    var home = Files.createTempDirectory("praxis-start");
    try {
      var cache = app.resolve("praxis.aot");
      if (run(launcher, home, cache) && Files.exists(cache)) {
        Files.writeString(app.resolve("praxis.cfg"), OPTIONS, StandardOpenOption.APPEND);
        System.out.printf("Start cache of %d MB.%n", Files.size(cache) >> 20);
      } else {
        System.out.println("No start cache: the JVM wrote none.");
      }
    } finally {
      delete(home);
    }
  }

  private static boolean run(Path launcher, Path home, Path cache) throws Exception {
    return run(launcher, home, "", "", "sample")
        && run(
            launcher,
            home,
            "-XX:AOTCacheOutput=" + cache,
            CONVERSATION,
            "mcp",
            "--json", // has the command line loaded too, which a plain `mcp` does without
            "--db",
            home.resolve("sample.db").toString());
  }

  private static boolean run(
      Path launcher, Path home, String option, String input, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("PRAXIS_HOME", home.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", option);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(input);
    } catch (IOException e) {
      System.out.println("The image ended before it was spoken to: " + e.getMessage());
    }
    if (process.waitFor(3, TimeUnit.MINUTES)) {
      return process.exitValue() == 0;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return false;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
