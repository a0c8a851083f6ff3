package dev.praxis.core.connect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.files.Backups;
import dev.praxis.core.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Praxis wrote into agents' files, kept until it is taken back: a small file for each
/// connection, and the bytes before and after each write beside it. Written before the agent's file
/// is, so that a crash in between loses nothing.
final class ConnectionRecords {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHORT = 12;

  private final Path folder;
  private final Backups backups;

  ConnectionRecords(Path folder) {
    this.folder = folder;
    backups = new Backups(folder.resolve("backups"));
  }

  /// One write.
  ///
  /// @param before where the bytes it replaced are kept; null where there was no file
  /// @param after where the bytes it wrote are kept
  /// @param made the outermost folder that had to be made for it; null where none had
  record Written(String file, @Nullable String before, String after, @Nullable String made) {
    byte @Nullable [] bytesBefore() {
      return before == null ? null : bytes(before);
    }

    byte[] bytesAfter() {
      return bytes(after);
    }

    private static byte[] bytes(String kept) {
      try {
        return Files.readAllBytes(Path.of(kept));
      } catch (IOException e) {
        throw new Problem(
            "The kept file %s can’t be read.".formatted(kept),
            "Without it the entry of Praxis has to be taken out by hand.",
            e);
      }
    }
  }

  /// @param writes oldest first
  private record Connection(String agent, String reach, List<Written> writes) {}

  /// Oldest first; none where the agent was not connected so.
  List<Written> of(ConnectableAgent agent, Reach reach) {
    return read(place(agent, reach)).map(Connection::writes).orElse(List.of());
  }

  /// Keeps what a plan is about to write.
  ///
  /// @return the backups of files that are there
  List<Path> add(ConnectPlan plan) {
    if (plan.files().isEmpty()) {
      return List.of();
    }
    var kept = new ArrayList<Path>();
    var writes = new ArrayList<>(of(plan.agent(), plan.reach()));
    for (var change : plan.files()) {
      var before = change.before();
      var after = change.after();
      if (before != null) {
        kept.add(backups.keep(change.file(), before));
      }
      writes.add(
          new Written(
              change.file().toString(),
              before == null ? null : kept.getLast().toString(),
              backups.keep(change.file(), after == null ? new byte[0] : after).toString(),
              missingFolder(change.file())));
    }
    write(plan.agent(), plan.reach(), writes);
    return kept;
  }

  private static @Nullable String missingFolder(Path file) {
    @Nullable Path missing = null;
    for (var folder = file.getParent();
        folder != null && Files.notExists(folder);
        folder = folder.getParent()) {
      missing = folder;
    }
    return missing == null ? null : missing.toString();
  }

  /// Removes the folders that were made for files and are empty now.
  void removeMadeFolders(List<Written> writes) {
    for (var write : writes) {
      if (write.made() != null) {
        removeEmpty(Path.of(write.file()).getParent(), Path.of(write.made()));
      }
    }
  }

  private static void removeEmpty(@Nullable Path innermost, Path outermost) {
    try {
      for (var folder = innermost;
          folder != null && folder.startsWith(outermost) && isEmpty(folder);
          folder = folder.getParent()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new Problem(
          "The empty folder %s can’t be removed.".formatted(outermost),
          "Remove it by hand; the agent's files are as they were.",
          e);
    }
  }

  /// Whether it is there with nothing in it.
  private static boolean isEmpty(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return false;
    }
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private void write(ConnectableAgent agent, Reach reach, List<Written> writes) {
    var file = WholeFile.at(place(agent, reach), true, 1);
    try {
      var bytes = JSON.writeValueAsBytes(new Connection(agent.word(), reach.word(), writes));
      file.replace(file.read().orElse(null), bytes);
    } catch (IOException e) {
      throw new IllegalStateException("a record can be written as JSON", e);
    }
  }

  /// The backups stay.
  void forget(ConnectableAgent agent, Reach reach) {
    try {
      Files.deleteIfExists(place(agent, reach));
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be removed.".formatted(place(agent, reach)),
          "Remove it by hand; the agent's files are as they were.",
          e);
    }
  }

  private static Optional<Connection> read(Path file) {
    return WholeFile.at(file, true, 1)
        .read()
        .map(bytes -> {
          try {
            return JSON.readValue(bytes, Connection.class);
          } catch (IOException e) {
            throw new Problem(
                "%s, which tells what was connected, can’t be read.".formatted(file),
                "Take the entries of Praxis out of the agent's files by hand, and remove it.",
                e);
          }
        });
  }

  private Path place(ConnectableAgent agent, Reach reach) {
    var where =
        switch (reach) {
          case Reach.Everywhere _ -> "user";
          case Reach.InProject(var project) -> "project-" + shortened(project.toString());
        };
    return folder.resolve("%s-%s.json".formatted(agent.word(), where));
  }

  private static String shortened(String path) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
