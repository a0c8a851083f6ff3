package dev.praxis.core.importing.computer;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/// Finds what the agents of this computer keep. Only looks at names, sizes and times.
public final class AgentFolders {
  private static final int DEEPEST = 32;

  private final Computer computer;

  /// Looks on this computer.
  public AgentFolders() {
    this(Computer.thisOne());
  }

  AgentFolders(Computer computer) {
    this.computer = computer;
  }

  /// The agents' own folders in which there is something.
  ///
  /// @param projects folders of work; some agents write beside it
  public List<AgentFolder> find(Collection<Path> projects) {
    var folders = new ArrayList<AgentFolder>();
    for (var agent : computer.agents(projects)) {
      for (var place : agent.places().stream().distinct().toList()) {
        var tally = Tally.of(place, agent.isTranscript());
        if (tally.files > 0) {
          folders.add(
              new AgentFolder(
                  agent.name(),
                  place,
                  tally.files,
                  tally.bytes,
                  Instant.ofEpochMilli(tally.oldest),
                  Instant.ofEpochMilli(tally.newest),
                  agent.note()));
        }
      }
    }
    return folders;
  }

  /// Counts what is in one place. What may not be looked into is left out.
  private static final class Tally extends SimpleFileVisitor<Path> {
    private final Predicate<Path> isTranscript;
    private int files;
    private long bytes;
    private long oldest = Long.MAX_VALUE;
    private long newest;

    private Tally(Predicate<Path> isTranscript) {
      this.isTranscript = isTranscript;
    }

    private static Tally of(Path place, Predicate<Path> isTranscript) {
      var tally = new Tally(isTranscript);
      try {
        Files.walkFileTree(place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, tally);
        return tally;
      } catch (IOException _) {
        return tally; // not there, which is the ordinary case
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && attributes.size() > 0 && isTranscript.test(file)) {
        long changed = attributes.lastModifiedTime().toMillis();
        files++;
        bytes += attributes.size();
        oldest = Math.min(oldest, changed);
        newest = Math.max(newest, changed);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
