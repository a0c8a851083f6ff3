package dev.praxis.core.instructions.git;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// The patterns that keep files out of a repository, in the order in which git asks them: the last
/// one that fits decides.
final class GitIgnore {

  /// @param folder the pattern is relative to it
  /// @param again takes back what earlier patterns ignore
  private record Line(Path folder, PathMatcher pattern, boolean again, boolean anywhere) {
    boolean fits(Path path) {
      return path.startsWith(folder)
          && !path.equals(folder)
          && pattern.matches(anywhere ? path.getFileName() : folder.relativize(path));
    }
  }

  private final Path root;
  private final List<Line> lines = new ArrayList<>();

  private GitIgnore(Path root) {
    this.root = root;
  }

  /// What the repository says about the folders on the way to a file.
  static GitIgnore of(Path root, Path git, Path file) throws IOException {
    var ignore = new GitIgnore(root);
    ignore.read(git.resolve("info/exclude"), root);
    var folders = new ArrayList<Path>();
    for (@Nullable Path at = file.getParent();
        at != null && at.startsWith(root);
        at = at.getParent()) {
      folders.addFirst(at);
    }
    for (var folder : folders) {
      ignore.read(folder.resolve(".gitignore"), folder);
    }
    return ignore;
  }

  /// Also where a folder on the way to it is ignored.
  boolean ignores(Path file) {
    var path = root;
    for (var step : root.relativize(file)) {
      path = path.resolve(step);
      if (isIgnored(path)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIgnored(Path path) {
    boolean ignored = false;
    for (var line : lines) {
      ignored = line.fits(path) ? !line.again : ignored;
    }
    return ignored;
  }

  private void read(Path file, Path folder) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      Files.readAllLines(file).forEach(line -> add(line, folder));
    } catch (MalformedInputException e) {
      return; // no text: it keeps nothing out that we could name
    }
  }

  private void add(String line, Path folder) {
    var text = line.stripTrailing();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    boolean again = text.startsWith("!");
    var pattern = (again ? text.substring(1) : text).replaceFirst("/$", "");
    boolean anywhere = !pattern.contains("/");
    var glob = pattern.replaceFirst("^/", "").replaceFirst("^\\*\\*/", "{,**/}");
    try {
      lines.add(
          new Line(folder, folder.getFileSystem().getPathMatcher("glob:" + glob), again, anywhere));
    } catch (PatternSyntaxException e) {
      return; // git would ignore nothing by it either
    }
  }
}
