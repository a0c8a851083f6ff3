package dev.praxis.core.mining.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.detect.Script;
import dev.praxis.core.mining.ending.SessionEnding;
import dev.praxis.core.mining.ending.SharedReadings;
import dev.praxis.core.mining.resolution.ResolutionFinder;
import dev.praxis.core.session.ToolStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts made to keep detectors busy. With work that grew as the square of their length these tests
/// would not end within a day, and with recursion as deep as they are long not at all.
class HostileSessionTest {
  private static final int HUGE = 5_000_000;
  private static final int LONG = 60_000;

  private final SharedReadings shared = new SharedReadings();

  private int look(Script script) {
    var session = script.session();
    var events = script.events();
    int signals = 0;
    for (var detector : Detectors.all(shared)) {
      signals += detector.detect(session, events).size();
    }
    new ResolutionFinder(shared.judged()).find(session, events);
    new SessionEnding(shared).of(session, events);
    return signals;
  }

  private static String repeated(String part, int length) {
    return part.repeat(length / part.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "error: ",
        "FAILED (a=1, ",
        "a:",
        "1 failed ",
        "= ",
        "[",
        "<a>",
        "File \"",
        "\u001b[",
        "not found: ",
        "Error"
      })
  void outputOfOneEndlessLine(String part) {
    var output = repeated(part, HUGE);
    var script =
        new Script()
            .user("Build it.")
            .bash("make; echo done", ToolStatus.OK, output)
            .bash("make", ToolStatus.FAILED, output)
            .tool("mcp__x__y", "q", "1", ToolStatus.OK, "{\"error\": " + output)
            .agent("All tests pass.");
    assertThat(look(script)).isPositive(); // the marked failure at least
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"$(", "$(<<a ", "'", "`", "(", "<<a ", "curl ", "git ", "git -a ", "-a ", "HEAD ", "a b ",
        "\\", "sudo ", "sh -c ", "X=1 ", "| ", "; ", "> ", "sed -i "
      })
  void commandLineWithoutEnd(String part) {
    var line = repeated(part, LONG);
    var script =
        new Script()
            .user("Go on.")
            .bash(line)
            .bash("git reset " + line + " --hard")
            .bash("git commit -m x " + line)
            .bash("make", ToolStatus.FAILED, "no")
            .agent("Done.");
    assertThat(look(script)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no, ",
        "„",
        "`a",
        "<a>",
        "``` ",
        "/a",
        "a_",
        "you ",
        "don't ",
        "1. ",
        "\n",
        "use `a` not ",
        "<command-name>commit ",
        "never run ",
        "é",
        "a."
      })
  void wordsWithoutEnd(String part) {
    var words = repeated(part, LONG);
    var script =
        new Script()
            .user(words)
            .note("CLAUDE.md <command-name>" + words)
            .bash("make", ToolStatus.FAILED, "no")
            .agent(words)
            .user(words)
            .agent("You're right. " + words);
    assertThat(look(script)).isPositive();
  }

  @Test
  void nestedJson() {
    var deep = repeated("{\"a\":[", HUGE);
    var script =
        new Script().user("Go.").tool("other", "q", "1", ToolStatus.FAILED, deep).agent("Done.");
    assertThat(look(script)).isPositive();
  }
}
