package dev.praxis.bench;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.finding.Ask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// What an agent waits for: finding skills through the real protocol, in a process of its own,
/// beside the same question inside this one; and the server's start to its first answers, from the
/// class path and, where the system property `praxis.image` names the starter of a built app image,
/// from that. What the skills mean is grown, as [GrownMeanings] says; what the tasks mean is not.
final class McpBenchmark implements Benchmark {
  private static final int TASKS = 100;
  private static final int STARTS = 5;
  private static final double MORE_MS = 10;
  private static final double SECOND_MS = 1_000;
  private static final String IMAGE = System.getProperty("praxis.image", "");

  @Override
  public List<Row> run(Ground ground) throws Exception {
    int skills = SkillGround.skills(ground);
    var unlearnt = SkillGround.grow(ground, "mcp-unlearnt.praxis");
    var workspace = ground.folder().resolve("mcp.praxis");
    Files.copy(unlearnt, workspace, StandardCopyOption.REPLACE_EXISTING);
    SkillGround.learn(workspace);
    var tasks = SkillGround.tasks(TASKS);
    var inside = inside(workspace, tasks);
    var outside = new double[TASKS];
    try (var server = McpChild.fromClassPath(workspace)) {
      server.greet();
      for (int round = 0; round < 3; round++) { // the first two are for the compiler
        for (int i = 0; i < TASKS; i++) {
          var task = tasks.get(i);
          outside[i] = Clock.millis(() -> server.find(task));
        }
      }
    }
    var what = "find_skills out of %,d through the protocol".formatted(skills);
    double median = Clock.quantile(inside, 0.5);
    double high = Clock.quantile(inside, 0.95);
    var rows = new ArrayList<Row>();
    rows.add(
        Row.atMost(
            what
                + ", median of 100; floor: the same inside the process, and %.0f ms"
                    .formatted(MORE_MS),
            Clock.quantile(outside, 0.5),
            Row.millis(median),
            median + MORE_MS));
    rows.add(
        Row.atMost(
            what + ", 95th percentile",
            Clock.quantile(outside, 0.95),
            Row.millis(high),
            high + 2 * MORE_MS));
    rows.addAll(starts("the class path", () -> McpChild.fromClassPath(workspace)));
    if (!IMAGE.isEmpty()) {
      rows.addAll(starts("the app image", () -> McpChild.fromImage(Path.of(IMAGE), workspace)));
    }
    rows.add(
        Row.atMost(
            "first find_skills of a new server, no skill ever learnt by meaning",
            firstAnswers(() -> McpChild.fromClassPath(unlearnt))[FIND],
            "",
            SECOND_MS));
    return rows;
  }

  private static double[] inside(Path workspace, List<String> tasks) throws Exception {
    var millis = new double[tasks.size()];
    try (var workbench = Workbench.open(workspace)) {
      var finding = workbench.skillBook().quickFinding();
      for (int round = 0; round < 3; round++) { // the first two are for the compiler
        for (int i = 0; i < millis.length; i++) {
          var task = tasks.get(i);
          millis[i] = Clock.millis(() -> finding.find(Ask.of(task)));
        }
      }
    }
    return millis;
  }

  private static final int HELLO = 0;
  private static final int LIST = 1;
  private static final int FIND = 2;

  /// Starts a server.
  private interface Starting {
    McpChild start() throws Exception;
  }

  private static List<Row> starts(String from, Starting starting) throws Exception {
    var hello = new double[STARTS];
    var list = new double[STARTS];
    var find = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      var millis = firstAnswers(starting);
      hello[i] = millis[HELLO];
      list[i] = millis[HELLO] + millis[LIST];
      find[i] = millis[FIND];
    }
    var what = "start of praxis mcp from %s, median of %d: ".formatted(from, STARTS);
    return List.of(
        Row.told(what + "initialize is answered", Row.millis(Clock.quantile(hello, 0.5))),
        Row.told(what + "tools are listed", Row.millis(Clock.quantile(list, 0.5))),
        Row.atMost(
            what + "then its first find_skills takes", Clock.quantile(find, 0.5), "", SECOND_MS));
  }

  /// The greeting from the start on; the list of tools and the first question from there on.
  private static double[] firstAnswers(Starting starting) throws Exception {
    long began = System.nanoTime();
    try (var server = starting.start()) {
      server.greet();
      double hello = (System.nanoTime() - began) / 1e6;
      return new double[] {
        hello,
        Clock.millis(server::listTools),
        Clock.millis(() -> server.find(SkillGround.tasks(1).getFirst()))
      };
    }
  }
}
