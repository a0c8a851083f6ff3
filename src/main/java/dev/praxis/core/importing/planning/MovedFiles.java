package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.archive.Hashes;
import dev.praxis.core.importing.planning.FilePlan.KnownSource;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.planning.SourceScanner.Scan;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;

/// Recognises files that were moved: their bytes stand at a path that is new, and their old path is
/// empty. The same bytes while the old file is still there are a copy.
public final class MovedFiles {
  private final Map<Path, KnownSource> known;

  /// @param known what the workspace has, by path
  public MovedFiles(Map<Path, KnownSource> known) {
    this.known = known;
  }

  /// What the workspace has, by the paths of today.
  ///
  /// @param moved those whose path is another one now
  public record Followed(Map<Path, KnownSource> sources, Map<Path, KnownSource> moved) {}

  /// Follows the sources that are no longer where they were to what the scan found.
  public Followed followed(Scan scan, Progress progress) {
    var newFiles = scan.files().stream().filter(found -> !known.containsKey(found.file())).toList();
    var sources = new HashMap<>(known);
    var moved = new LinkedHashMap<Path, KnownSource>();
    var homeless = newFiles.isEmpty() ? List.<Entry<Path, KnownSource>>of() : homeless();
    for (var found : homeless.isEmpty() ? List.<Found>of() : newFiles) {
      if (progress.stopRequested()) {
        break;
      }
      for (var source : homeless) {
        if (sources.containsKey(source.getKey()) && isNow(source, found)) {
          sources.remove(source.getKey());
          sources.put(found.file(), source.getValue());
          moved.put(found.file(), source.getValue());
          break;
        }
      }
    }
    return new Followed(sources, moved);
  }

  private List<Entry<Path, KnownSource>> homeless() {
    return known.entrySet().stream()
        .filter(source -> !source.getValue().hash().isEmpty())
        .filter(source -> Files.notExists(SourceScanner.archiveOf(source.getKey())))
        .sorted(Comparator.comparing(source -> source.getValue().id()))
        .toList();
  }

  /// A file that keeps its name may have grown since; what is called otherwise must be the same.
  private static boolean isNow(Entry<Path, KnownSource> source, Found found) {
    var bytes = source.getValue().bytes();
    boolean sameName =
        Objects.equals(source.getKey().getFileName(), found.file().getFileName())
            && bytes <= found.bytes();
    if (bytes != found.bytes() && !sameName) {
      return false;
    }
    try (var in = found.open()) {
      return Hashes.first(in, bytes).hash().equals(source.getValue().hash())
          && (sameName || in.read() < 0);
    } catch (IOException _) {
      return false; // told when it is read
    }
  }
}
