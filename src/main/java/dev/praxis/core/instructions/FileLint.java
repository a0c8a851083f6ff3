package dev.praxis.core.instructions;

import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.whole.FileSize;
import dev.praxis.core.rules.lint.whole.LineSet;
import dev.praxis.core.rules.lint.whole.WrittenLines;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lints an instruction file as a whole: what is written by hand, the rules, and both beside each
/// other. Reads only.
public final class FileLint {
  private final RuleStore rules;
  private final TokenCounter tokens;
  private final LineSet lines = new LineSet();

  public FileLint(RuleStore rules, TokenCounter tokens) {
    this.rules = rules;
    this.tokens = tokens;
  }

  /// What speaks against the file, its lines and the living rules.
  ///
  /// @throws dev.praxis.core.Problem where the file cannot be read
  public Report report(Path file) {
    var path = file.toAbsolutePath().normalize();
    var bytes = WholeFile.of(Destination.of(path)).read().orElse(new byte[0]);
    var text = new String(bytes, StandardCharsets.UTF_8);
    var written = WrittenLines.of(String.valueOf(path.getFileName()), text, tokens::count);
    var living = rules.list().stream().filter(rule -> rule.status().living()).toList();
    var all = new ArrayList<>(written);
    living.forEach(rule -> all.add(rule.line()));
    var found = lines.lint(all);
    var size = FileSize.of(text, written.size());
    return new Report(
        path,
        size,
        size.findings(),
        written.stream().map(line -> new Linted(line, at(found, line.where()))).toList(),
        living.stream()
            .map(rule ->
                new Linted(rule.line(), rules.standing(rule, at(found, rule.line().where()))))
            .toList());
  }

  private static List<Finding> at(Map<Where, List<Finding>> found, Where where) {
    return found.getOrDefault(where, List.of());
  }

  /// A line with what was found of it.
  public record Linted(Line line, List<Finding> findings) {
    public Linted {
      findings = List.copyOf(findings);
    }
  }

  /// The result.
  ///
  /// @param ofFile what speaks against the file as a whole
  /// @param written lines by hand, in order
  /// @param rules living ones, waived findings left out
  public record Report(
      Path file, FileSize size, List<Finding> ofFile, List<Linted> written, List<Linted> rules) {
    public Report {
      ofFile = List.copyOf(ofFile);
      written = List.copyOf(written);
      rules = List.copyOf(rules);
    }
  }
}
