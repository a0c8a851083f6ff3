package dev.praxis.core.connect;

import com.github.difflib.DiffUtils;
import dev.praxis.core.Problem;
import dev.praxis.core.connect.ConnectPlan.FileChange;
import dev.praxis.core.connect.ConnectionRecords.Written;
import dev.praxis.core.connect.Disconnection.FileBack;
import dev.praxis.core.connect.config.ConfigText;
import dev.praxis.core.files.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out how a connection is taken back. Reads only.
final class Disconnecting {
  private final List<Addition> additions;
  private final Function<Path, WholeFile> files;

  /// @param additions as they would be made now
  Disconnecting(List<Addition> additions, Function<Path, WholeFile> files) {
    this.additions = additions;
    this.files = files;
  }

  Disconnection of(ConnectableAgent agent, Reach reach, List<Written> writes) {
    if (writes.isEmpty()) {
      throw new Problem(
          "Praxis has not written into the configuration of %s here.".formatted(agent.title()),
          "Name the same --project or --user as when it was connected.");
    }
    var byFile = new LinkedHashMap<String, List<Written>>();
    writes.forEach(
        write -> byFile.computeIfAbsent(write.file(), _ -> new ArrayList<>()).add(write));
    var backs = new ArrayList<FileBack>();
    byFile.forEach((file, ours) -> backs.add(back(Path.of(file), ours)));
    return new Disconnection(agent, reach, backs);
  }

  /// From the newest write to the oldest, as long as each begins with what the next one left.
  private FileBack back(Path file, List<Written> writes) {
    byte[] now = files.apply(file).read().orElse(null);
    byte[] at = now;
    for (var write : writes.reversed()) {
      if (Arrays.equals(at, write.bytesAfter())) {
        at = write.bytesBefore();
      } else if (!Arrays.equals(at, write.bytesBefore())) {
        return changed(file, write, at);
      }
    }
    return Arrays.equals(now, at)
        ? new FileBack.BackAlready(file)
        : new FileBack.AsLeft(new FileChange(file, List.of(), now, at));
  }

  private FileBack changed(Path file, Written write, byte @Nullable [] now) {
    var ours = new FileChange(file, List.of(), write.bytesBefore(), write.bytesAfter());
    var theirs = new FileChange(file, List.of(), write.bytesAfter(), now);
    return new FileBack.ChangedSince(ours, theirs, now == null ? null : without(ours, now));
  }

  /// What stands there now without what Praxis added; null where that cannot be told for sure.
  private @Nullable FileChange without(FileChange ours, byte[] now) {
    try {
      var text = ConfigText.of(ours.file(), now);
      var after = ConfigText.of(ours.file(), Objects.requireNonNull(ours.after())).text();
      var before = ours.before() == null ? "" : ConfigText.of(ours.file(), ours.before()).text();
      var rest = merged(lines(after), lines(before), lines(text.text()));
      return rest.isPresent() && isExactly(ours.file(), rest.get(), text.text())
          ? new FileChange(ours.file(), List.of(), now, text.with(rest.get()).bytes())
          : null;
    } catch (Problem _) {
      return null;
    }
  }

  /// What one made of a text, with what another made of it in other lines; empty where both changed
  /// the same ones.
  private static Optional<String> merged(List<String> from, List<String> one, List<String> other) {
    var theirs = DiffUtils.diff(from, other).getDeltas();
    var merged = new ArrayList<>(other);
    for (var ours : DiffUtils.diff(from, one).getDeltas().reversed()) {
      int start = ours.getSource().getPosition();
      int end = start + ours.getSource().size();
      int moved = 0;
      for (var their : theirs) {
        int theirStart = their.getSource().getPosition();
        int theirEnd = theirStart + their.getSource().size();
        if (theirEnd <= start) {
          moved += their.getTarget().size() - their.getSource().size();
        } else if (theirStart < end) {
          return Optional.empty();
        }
      }
      var place = merged.subList(start + moved, end + moved);
      place.clear();
      place.addAll(ours.getTarget().getLines());
    }
    return Optional.of(String.join("", merged));
  }

  /// Whether adding to it again says the same as what stands there now.
  private boolean isExactly(Path file, String rest, String now) {
    var ours = additions.stream().filter(addition -> addition.file().equals(file)).toList();
    var again = rest;
    for (var addition : ours) {
      var added = addition.edit().apply(file, again);
      if (added.equals(again)) {
        return false;
      }
      again = added;
    }
    return !ours.isEmpty() && ours.getFirst().edit().saySame(file, again, now);
  }

  /// Each with its line end.
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(text.substring(from, end + 1));
      from = end + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }
}
