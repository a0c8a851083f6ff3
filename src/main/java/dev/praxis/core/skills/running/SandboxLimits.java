package dev.praxis.core.skills.running;

import java.time.Duration;

/// How much one command may take in the sandbox.
///
/// @param time from its start to its end
/// @param memory bytes of all its processes together
/// @param processes at once
/// @param output bytes on both outputs together
/// @param disk bytes in the scratch folder
public record SandboxLimits(Duration time, long memory, int processes, int output, long disk) {
  private static final long MEGABYTE = 1024 * 1024;

  /// Enough for a build of a small project.
  public static SandboxLimits usual() {
    return new SandboxLimits(
        Duration.ofMinutes(2), 1024 * MEGABYTE, 128, 1024 * 1024, 512 * MEGABYTE);
  }

  /// As a person reads it.
  public String inWords() {
    return "%d seconds, %d MB of memory, %d processes, %d KB of output and %d MB of disk each"
        .formatted(time.toSeconds(), memory / MEGABYTE, processes, output / 1024, disk / MEGABYTE);
  }
}
