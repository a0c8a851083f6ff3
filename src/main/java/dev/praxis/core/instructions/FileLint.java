package dev.praxis.core.instructions;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleProjects;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import dev.praxis.core.rules.lint.reference.DeadReferences;
import dev.praxis.core.rules.lint.reference.ProjectFolder;
import dev.praxis.core.rules.lint.whole.Budget;
import dev.praxis.core.rules.lint.whole.FileSize;
import dev.praxis.core.rules.lint.whole.LineSet;
import dev.praxis.core.rules.lint.whole.WrittenLines;
import dev.praxis.core.store.SettingStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Lints an instruction file as a whole: what is written by hand, the rules, and both beside each
/// other. Reads only.
public final class FileLint {
  private static final String BUDGET = "token_budget";

  private final RuleStore rules;
  private final RuleProjects projects;
  private final SettingStore settings;
  private final TokenCounter tokens;
  private final LineSet lines = new LineSet();

  public FileLint(
      RuleStore rules, RuleProjects projects, SettingStore settings, TokenCounter tokens) {
    this.rules = rules;
    this.projects = projects;
    this.settings = settings;
    this.tokens = tokens;
  }

  /// Tokens that an instruction file, and so the rules in force together, may cost on every call.
  public int budget() {
    return settings.find(BUDGET).map(Integer::valueOf).orElse(Budget.DEFAULT);
  }

  /// Remembers what an instruction file may cost.
  ///
  /// @throws Problem where it is not at least 1
  public void setBudget(int tokens) {
    if (tokens < 1) {
      throw new Problem(
          "A budget of %d tokens leaves room for no rule.".formatted(tokens), "Give at least 1.");
    }
    settings.put(BUDGET, String.valueOf(tokens));
  }

  /// What speaks against the file, its lines and the living rules.
  ///
  /// @throws Problem where the file cannot be read
  public Report report(Path file) {
    var path = file.toAbsolutePath().normalize();
    var bytes = InstructionPlace.of(Destination.of(path)).read().orElse(new byte[0]);
    var text = new String(bytes, StandardCharsets.UTF_8);
    var written = WrittenLines.of(String.valueOf(path.getFileName()), text, tokens::count);
    var living = living();
    var all = new ArrayList<>(written);
    living.forEach(rule -> all.add(rule.line()));
    var found = lines.lint(all);
    var project = ProjectFolder.around(String.valueOf(path.getParent()));
    var size = FileSize.of(text, written.size());
    var ofFile = new ArrayList<>(size.findings());
    budgetOf(living).finding().ifPresent(ofFile::add);
    return new Report(
        path,
        size,
        ofFile,
        written.stream()
            .map(line -> new Linted(line, joined(at(found, line.where()), dead(line, project))))
            .toList(),
        living.stream()
            .map(rule -> {
              var own = rule.lint().stream().filter(each -> each.with() == null).toList();
              var beside = joined(at(found, rule.line().where()), dead(rule.line(), project));
              return new Linted(rule.line(), rules.standing(rule, joined(own, beside)));
            })
            .toList());
  }

  /// What speaks against the living rules, each in the project it was drafted in.
  public List<Linted> rules() {
    var folders = projects.byRule();
    return living().stream()
        .map(rule -> {
          var dead = dead(rule.line(), Optional.ofNullable(folders.get(rule.id())));
          return new Linted(rule.line(), rules.standing(rule, joined(rule.lint(), dead)));
        })
        .toList();
  }

  /// What speaks against the rules in force together.
  public List<Finding> together() {
    return budgetOf(living()).finding().stream().toList();
  }

  private List<Rule> living() {
    return rules.list().stream().filter(rule -> rule.status().living()).toList();
  }

  private Budget budgetOf(List<Rule> living) {
    return Budget.of(living.stream().map(Rule::line).toList(), budget());
  }

  private static List<Finding> dead(Line line, Optional<ProjectFolder> project) {
    return project.map(folder -> DeadReferences.inProject(line.text(), folder)).orElse(List.of());
  }

  /// Both, each finding once, the gravest first.
  private static List<Finding> joined(List<Finding> one, List<Finding> other) {
    return Stream.concat(one.stream(), other.stream())
        .distinct()
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
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
