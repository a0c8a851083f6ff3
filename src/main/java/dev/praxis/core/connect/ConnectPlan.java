package dev.praxis.core.connect;

import dev.praxis.core.instructions.diff.TextDiff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What connecting an agent would make of its files. Nothing is written yet.
///
/// @param files that would change
/// @param unchanged that say it already
/// @param notes what a person should know
public record ConnectPlan(
    ConnectableAgent agent,
    Reach reach,
    List<FileChange> files,
    List<Path> unchanged,
    List<String> notes) {

  public ConnectPlan {
    files = List.copyOf(files);
    unchanged = List.copyOf(unchanged);
    notes = List.copyOf(notes);
  }

  /// One file before and after.
  ///
  /// @param what it is for, for a person
  /// @param before null where there is none
  /// @param after null where there is to be none
  @SuppressWarnings("ArrayRecordComponent") // carried to the disk, never compared
  public record FileChange(
      Path file, List<String> what, byte @Nullable [] before, byte @Nullable [] after) {

    public FileChange {
      what = List.copyOf(what);
    }

    /// As `diff -u` prints it, with masks in the place of secrets, which such files hold as a rule.
    /// Only for the eye: what is written is `after`, to the byte.
    public String diff() {
      var mask = new ConfigMask();
      return TextDiff.between(mask.of(text(before)), mask.of(text(after)))
          .unified(
              before == null ? "/dev/null" : file.toString(),
              after == null ? "/dev/null" : file.toString());
    }

    static String text(byte @Nullable [] bytes) {
      return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
