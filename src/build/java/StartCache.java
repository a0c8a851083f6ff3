import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/// Gives a finished app image an ahead-of-time cache, which halves what a command costs to start:
/// runs the image once on the samples while the JVM writes down what it loads. Run by the build as
/// a single-file program: `java StartCache.java IMAGE`. An image without the cache works as well,
/// only slower; so what goes wrong here is told and fails nothing.
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
    var builder = new ProcessBuilder(launcher.toString(), "sample");
    builder.environment().put("PRAXIS_HOME", home.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();
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
