package dev.praxis.core.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// Says that somebody does something that nobody else may do at the same time, neither in this
/// process nor in another one. Is a locked file, and dies with the process.
///
/// The file goes with its claim. Whoever had opened it before, and gets the lock on what is no
/// longer there, finds that out by a word written into it, and begins anew.
public final class Claim implements AutoCloseable {
  private static final int MOST_TRIES = 8;

  /// Windows lets nobody read what is locked.
  private static final long BEHIND_THE_WORD = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private Claim(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes it, or says at once that another one has it.
  ///
  /// @param file in a folder that is there; made and removed here
  /// @throws Problem where it cannot be written
  public static Optional<Claim> take(Path file) {
    try {
      for (int tries = 0; tries < MOST_TRIES; tries++) {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
          channel.close();
          return Optional.empty();
        }
        if (isStillThere(file, channel)) {
          return Optional.of(new Claim(file, channel));
        }
        channel.close();
      }
      return Optional.empty(); // others come and go all the time
    } catch (IOException e) {
      throw new Problem(
          "Can’t write the file %s.".formatted(file), "Allow writing to its folder.", e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(BEHIND_THE_WORD, 1, false) != null;
    } catch (OverlappingFileLockException _) {
      return false; // held by somebody else in this process
    }
  }

  private static boolean isStillThere(Path file, FileChannel locked) throws IOException {
    var word = UUID.randomUUID().toString();
    locked.truncate(0);
    locked.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.UTF_8)), 0);
    try {
      return Files.readString(file).equals(word);
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file); // while it is locked still, so that it is ours
    } catch (IOException e) {
      throw new Problem(
          "The file %s could not be removed.".formatted(file),
          "Remove it by hand once Praxis has ended.",
          e);
    }
  }
}
