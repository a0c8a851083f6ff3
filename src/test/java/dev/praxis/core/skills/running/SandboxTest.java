package dev.praxis.core.skills.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.running.CommandEnd.How;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxTest {
  private static final SandboxLimits LIMITS =
      new SandboxLimits(Duration.ofSeconds(60), 200_000_000, 30, 20_000, 2_000_000);

  @BeforeAll
  static void needSandbox() {
    var missing = Sandbox.missing();
    Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
  }

  @AfterEach
  void noProcessIsLeft() {
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void aCommandRunsAndItsOutputIsKept() {
    var ended = run("echo one; echo two >&2; exit 3");

    assertThat(ended.how()).isEqualTo(How.EXITED);
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.output()).isEqualTo("one\ntwo\n");
  }

  @Test
  void nobodysHomeCanBeRead(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    var home = System.getProperty("user.home");

    var ended =
        run(
            "cat '%s'; ls -A '%s'; cat /etc/shadow; ls /root; ls -A /home /home/agent; ls /run /var"
                .formatted(secret, home));

    assertThat(secret).hasContent("the secret");
    assertThat(ended.output())
        .doesNotContain("the secret")
        .contains("/etc/shadow: No such file")
        .contains("'/root': No such file")
        .contains("/run': No such file")
        .contains("%s': No such file".formatted(home))
        .contains("/home:\nagent\n");
  }

  @Test
  void noNetworkIsReached() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var ended =
          run(
              "exec 3<>/dev/tcp/127.0.0.1/%d && echo connected; cat /proc/net/route"
                  .formatted(server.getLocalPort()));

      assertThat(ended.output()).doesNotContain("connected").contains("Connection refused");
      // The first connection that the server ever sees is this one.
      try (var own = new Socket(server.getInetAddress(), server.getLocalPort());
          var first = server.accept()) {
        assertThat(first.getPort()).isEqualTo(own.getLocalPort());
      }
    }
  }

  @Test
  void onlyTheScratchFolderAndTheOwnHomeAreWritten() {
    var ended =
        run(
            "for f in /x /usr/x /usr/bin/x /etc/x /etc/passwd /dev/x /home/x /proc/x /lib/x"
                + " /scratch/x /home/agent/x /tmp/x; do touch $f 2>/dev/null && echo $f; done");

    assertThat(ended.output()).isEqualTo("/scratch/x\n/home/agent/x\n/tmp/x\n");
  }

  @Test
  void aCommandThatTakesTooLongIsEnded() {
    var ended = run("echo begun; sleep 1000", withTime(Duration.ofSeconds(1)));

    assertThat(ended.how()).isEqualTo(How.OUT_OF_TIME);
    assertThat(ended.output()).isEqualTo("begun\n");
  }

  @Test
  void itsChildrenEndWithIt() {
    var ended = run("(setsid sleep 1000 &) ; sleep 1000 & disown; echo done");

    assertThat(ended.how()).isEqualTo(How.EXITED);
    assertThat(ended.output()).isEqualTo("done\n");
  }

  @Test
  void childrenThatLeaveTheirSessionEndInTimeToo() {
    var ended =
        run(
            "trap '' TERM INT HUP; (setsid setsid sleep 1000 &); sleep 1000",
            withTime(Duration.ofSeconds(1)));

    assertThat(ended.how()).isEqualTo(How.OUT_OF_TIME);
  }

  @Test
  void moreProcessesThanAllowedAreNotHad() {
    var ended =
        run(
            "for i in $(seq 100); do sleep 1000 & done; echo all; wait",
            withTime(Duration.ofSeconds(3)));

    assertThat(ended.output()).doesNotContain("all\n");
  }

  @Test
  void oneProcessGetsNoMoreMemory() {
    var ended = run("head -c 400000000 /dev/zero | tail | wc -c");

    assertThat(ended.output()).doesNotContain("400000000");
  }

  @Test
  void allProcessesTogetherGetNoMoreMemory() {
    var one = "(x=$(head -c 60000000 /dev/zero | tr '\\0' a); sleep 1000) & ";

    assertThat(run(one.repeat(8) + "wait").how()).isEqualTo(How.OUT_OF_MEMORY);
  }

  @Test
  void endlessOutputIsCutOff() {
    var ended = run("yes");

    assertThat(ended.how()).isEqualTo(How.TOO_MUCH_OUTPUT);
    assertThat(ended.output().length()).isBetween(1, 20_001);
  }

  @Test
  void theDiskIsNotFilled() {
    assertThat(run("for i in $(seq 50); do head -c 100000 /dev/zero > f$i; done").how())
        .isEqualTo(How.TOO_MUCH_DISK);
    assertThat(run("head -c 5000000 /dev/zero > big && echo written").output())
        .doesNotContain("written");
  }

  @Test
  void aWishToStopEndsItAtOnce() {
    var looks = new AtomicInteger();
    var ended =
        run(
            "sleep 1000",
            LIMITS,
            new Progress() {
              @Override
              public void at(long done, long total, String what) {}

              @Override
              public boolean stopRequested() {
                return looks.incrementAndGet() > 5;
              }
            });

    assertThat(ended.how()).isEqualTo(How.STOPPED);
    assertThat(looks.get()).isEqualTo(6);
  }

  @Test
  void nothingOfOurEnvironmentIsSeen() {
    var ended = run("env | cut -d= -f1 | sort; tr '\\0' '\\n' < /proc/1/environ; tty; id -u");

    assertThat(ended.output().lines())
        .containsExactly(
            "HOME",
            "LANG",
            "PATH",
            "PWD",
            "SHLVL",
            "TERM",
            "TMPDIR",
            "USER",
            "_",
            "not a tty",
            "1000");
  }

  @Test
  void whatOneCommandWritesTheNextOneReads() {
    Path root;
    try (var sandbox = Sandbox.open(LIMITS)) {
      sandbox.run("echo kept > note; mkdir -p deep; chmod 0 deep; ln -s / out", ignored());
      assertThat(sandbox.run("cat note", ignored()).output()).isEqualTo("kept\n");
      root = sandbox.scratch().root();
      assertThat(root).isDirectory();
    }
    assertThat(root).doesNotExist();
  }

  private static Progress ignored() {
    return Progress.ignored();
  }

  private static SandboxLimits withTime(Duration time) {
    return new SandboxLimits(
        time, LIMITS.memory(), LIMITS.processes(), LIMITS.output(), LIMITS.disk());
  }

  private static CommandEnd run(String command) {
    return run(command, LIMITS);
  }

  private static CommandEnd run(String command, SandboxLimits limits) {
    return run(command, limits, ignored());
  }

  private static CommandEnd run(String command, SandboxLimits limits, Progress progress) {
    try (var sandbox = Sandbox.open(limits)) {
      return sandbox.run(command, progress);
    }
  }
}
