package dev.praxis.core.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomTest {
  @TempDir Path temporary;

  @Test
  void whatAKilledProcessLeftIsDeletedAndNothingElse() throws IOException, InterruptedException {
    var process = new ProcessBuilder("/bin/true").start();
    process.waitFor();
    var left = folder("praxis-replay-" + process.pid() + "-1");
    var ours = folder("praxis-replay-" + ProcessHandle.current().pid() + "-1");
    var older = folder("praxis-replay-1234567890123456");
    var others = folder("somebody-elses");

    Room.clean(temporary);

    assertThat(left).doesNotExist();
    assertThat(ours).exists();
    assertThat(older).as("nobody knows whose it is").exists();
    assertThat(others).exists();
  }

  private Path folder(String name) throws IOException {
    Files.createDirectories(temporary.resolve(name).resolve("work"));
    Files.writeString(temporary.resolve(name).resolve("work/Main.java"), "class Main {}");
    return temporary.resolve(name);
  }
}
