package dev.praxis.cli.rules.exporting;

import dev.praxis.cli.console.Amount;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.instructions.Exporter.ExportReport;
import dev.praxis.core.instructions.LeftOut;
import dev.praxis.core.instructions.block.Conflict;
import dev.praxis.core.instructions.block.HandEdit;
import dev.praxis.core.rules.TokenCounter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an export did or would do.
///
/// @param target what kind of file it is
/// @param readBy who reads it and when
/// @param paths for which files of the project; none where it is always read
/// @param rules their texts, in the order of the file
/// @param leftOut active rules that do not belong into it
/// @param warnings limits of its reader, leaks
/// @param diff unified, empty where nothing changes
/// @param handEdits what was changed in the block by hand and is taken over
/// @param conflicts rules changed on both sides; an export refuses to choose
/// @param written false for a dry run, and where the file already was as it should be
public record ExportReply(
    String file,
    String target,
    String readBy,
    List<String> paths,
    int bytesBefore,
    int bytesAfter,
    int tokensBefore,
    int tokensAfter,
    List<String> rules,
    List<Out> leftOut,
    List<String> warnings,
    String diff,
    List<ByHand> handEdits,
    List<Both> conflicts,
    @Nullable String backup,
    boolean written)
    implements Reply {

  static ExportReply of(ExportReport report) {
    var preview = report.preview();
    var name = String.valueOf(preview.file().getFileName());
    return new ExportReply(
        preview.file().toString(),
        preview.destination().target().word(),
        preview.destination().target().readBy(),
        preview.audience().globs(),
        preview.bytesBefore().length,
        preview.bytesAfter().length,
        preview.tokensBefore(),
        preview.tokensAfter(),
        preview.rules(),
        preview.leftOut().stream().map(Out::of).toList(),
        preview.warnings(),
        preview.diff().unified("a/" + name, "b/" + name),
        preview.handEdits().stream().map(ByHand::of).toList(),
        preview.conflicts().stream().map(Both::of).toList(),
        report.backup().map(Path::toString).orElse(null),
        report.written());
  }

  @Override
  public String text() {
    var kept = backup == null ? "" : "The file as it was: " + PlainText.of(backup) + "\n";
    return "%s%s%s%s %s: %s, %d to %d bytes, %d to %d tokens by %s.%n%s"
        .formatted(
            PlainText.of(diff),
            byHand(),
            notes(),
            written ? "Wrote" : diff.isEmpty() ? "Nothing changes in" : "Would write",
            PlainText.of(file),
            Amount.of(rules.size(), "rule"),
            bytesBefore,
            bytesAfter,
            tokensBefore,
            tokensAfter,
            TokenCounter.ESTIMATOR,
            kept);
  }

  private String notes() {
    var out = leftOut.stream().map(rule -> "Left out: R%d, %s.".formatted(rule.rule, rule.reason));
    var warned = warnings.stream().map(warning -> "Warning: " + warning);
    return Stream.of(Stream.of("Read by " + readBy), out, warned)
        .flatMap(lines -> lines)
        .map(line -> PlainText.of(line) + "\n")
        .collect(Collectors.joining());
  }

  private String byHand() {
    var edits = handEdits.stream().map(ByHand::text);
    var both = conflicts.stream().map(Both::text);
    return Stream.concat(edits, both)
        .map(line -> PlainText.of(line) + "\n")
        .collect(Collectors.joining());
  }

  /// A rule that is not written, and why.
  private record Out(long rule, String text, String scope, String reason) {
    static Out of(LeftOut out) {
      var rule = out.rule();
      return new Out(rule.id(), rule.text(), rule.scope().word(), out.reason());
    }
  }

  /// @param kind `added`, `reworded` or `removed`
  /// @param rule null where it was added
  /// @param from null where it was added
  /// @param to null where it was removed
  private record ByHand(
      String kind, @Nullable Long rule, @Nullable String from, @Nullable String to) {
    static ByHand of(HandEdit edit) {
      return switch (edit) {
        case HandEdit.Added(var text) -> new ByHand("added", null, null, text);
        case HandEdit.Reworded(var rule, var from, var to) ->
            new ByHand("reworded", rule, from, to);
        case HandEdit.Removed(var rule, var text) -> new ByHand("removed", rule, text, null);
      };
    }

    String text() {
      return switch (kind) {
        case "added" -> "By hand: a new rule, “%s”.".formatted(to);
        case "reworded" -> "By hand: R%d now says “%s”.".formatted(rule, to);
        default -> "By hand: R%d was taken out and is retired.".formatted(rule);
      };
    }
  }

  /// @param inFile null where it was taken out of the file
  /// @param here null where it is no longer active
  private record Both(long rule, String base, @Nullable String inFile, @Nullable String here) {
    static Both of(Conflict conflict) {
      return new Both(
          conflict.rule(),
          conflict.base(),
          conflict.inFile().orElse(null),
          conflict.here().orElse(null));
    }

    String text() {
      return "Changed on both sides: R%d. Last exported: “%s”. File: %s. Workspace: %s."
          .formatted(rule, base, words(inFile), words(here));
    }

    private static String words(@Nullable String text) {
      return text == null ? "taken out" : "“%s”".formatted(text);
    }
  }
}
