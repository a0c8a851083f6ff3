package dev.praxis.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The rows as Markdown, with the machine they were measured on.
final class Table {
  private Table() {}

  static String of(List<Row> rows, Ground ground) {
    var text = new StringBuilder();
    text.append(machine()).append(ground.small() ? " Smoke run.\n\n" : "\n\n");
    text.append("| what | ours | floor | ratio | aim | met |\n|---|---|---|---|---|---|\n");
    rows.forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }

  static String line(Row row) {
    var met = row.met().map(yes -> yes ? "yes" : "**no**").orElse("");
    return "| "
        + String.join(" | ", row.what(), row.ours(), row.floor(), row.ratio(), row.aim(), met)
        + " |";
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? more.getTotalMemorySize()
            : 0;
    return String.format(
        Locale.ROOT,
        "Measured on %s: %d cores (%s), %d GB, %s %s, Java %s, heap %d MB, load average %.1f when"
            + " done.",
        LocalDate.now(java.time.ZoneOffset.UTC),
        system.getAvailableProcessors(),
        processor(),
        memory >> 30,
        system.getName(),
        system.getVersion(),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20,
        system.getSystemLoadAverage());
  }

  private static String processor() {
    var file = Path.of("/proc/cpuinfo");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse("unknown")
          : System.getProperty("os.arch");
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
