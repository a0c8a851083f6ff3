package dev.praxis.core.evaluation.arms;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.arms.ArmFile.Kind;
import dev.praxis.core.instructions.Exporter;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The instruction files there are to compare: the target file without and with the rules, what
/// exports made of it, and any other file.
public final class ArmFiles {
  private static final long MOST_BYTES = 4L << 20;

  private final Exporter exporter;
  private final RuleStore rules;
  private final TokenCounter tokens;

  public ArmFiles(Exporter exporter, RuleStore rules, TokenCounter tokens) {
    this.exporter = exporter;
    this.rules = rules;
    this.tokens = tokens;
  }

  /// All but other files: without rules, as on the disk, with the approved rules, then what exports
  /// left, newest first. Where no target file was chosen, a file with nothing but the rules stands
  /// for it and there is none on the disk.
  ///
  /// @throws Problem where the target file cannot be read
  public List<ArmFile> offers() {
    var target = exporter.current();
    var file = target.orElseGet(ArmFiles::imagined);
    var offers = new ArrayList<ArmFile>();
    var active = rules.list().stream().filter(rule -> rule.status().active()).toList();
    var approved = exporter.previewOf(file, active);
    offers.add(arm(Kind.WITHOUT, target.orElse(null), null, exporter.withoutRules(file)));
    if (approved.existed()) {
      offers.add(arm(Kind.NOW, file, null, approved.before()));
    }
    offers.add(arm(Kind.APPROVED, target.orElse(null), null, approved.after()));
    for (var version : exporter.versions()) {
      offers.add(arm(Kind.EXPORTED, version.file(), version.at(), version.text()));
    }
    return List.copyOf(offers);
  }

  /// Some other file.
  ///
  /// @throws Problem where it is no text in UTF-8 of at most 4 MB
  public ArmFile of(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Problem(
            "%s is larger than 4 MB, and agents do not read such a file.".formatted(file),
            "Choose an instruction file such as CLAUDE.md.");
      }
      return arm(Kind.FILE, file.toAbsolutePath().normalize(), null, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new Problem(
          "The instruction file %s is not in UTF-8.".formatted(file), "Save it as UTF-8.", e);
    } catch (IOException e) {
      throw new Problem(
          "The instruction file %s cannot be read.".formatted(file),
          "Name a file in UTF-8 that is there.",
          e);
    }
  }

  private ArmFile arm(Kind kind, @Nullable Path file, @Nullable Instant at, String text) {
    return new ArmFile(kind, file, at, text, tokens.count(text));
  }

  /// A file that is not there, in a folder that is.
  private static Path imagined() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), ".praxis-without-target-" + UUID.randomUUID());
  }
}
