package dev.praxis.core.instructions.reading;

import dev.praxis.core.Problem;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.secrets.SecretScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the rules of instruction files that are there already over as candidates. The files stay
/// as they are.
public final class InstructionImport {
  /// What a rule may have at most; longer pieces are explanations.
  private static final int LONGEST_RULE = 2_000;

  private final RuleStore rules;
  private final History history;
  private final SecretScanner secrets = new SecretScanner();
  private final OriginStore origins = new OriginStore();

  public InstructionImport(RuleStore rules, History history) {
    this.rules = rules;
    this.history = history;
  }

  /// A piece of a file and the rule it is.
  ///
  /// @param rule null where it is none, or none was kept
  /// @param fresh whether the rule was made by this import
  /// @param note why it was not taken over; empty where it was, or is no rule
  public record Taken(InstructionLine line, @Nullable Long rule, boolean fresh, String note) {}

  /// What an import read and took over.
  ///
  /// @param lines every piece, in the order read
  /// @param notes imports that were not followed or lead elsewhere
  public record Report(List<Taken> lines, List<Path> files, List<String> notes) {
    public Report {
      lines = List.copyOf(lines);
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }

    public long fresh() {
      return lines.stream().filter(Taken::fresh).count();
    }
  }

  /// One undoable decision. A rule that the workspace knows, in whatever state, is not made again.
  ///
  /// @param keep false only reads and shows
  /// @param outsideToo whether imports may lead out of the project
  /// @throws Problem where the file cannot be read
  public Report take(Path file, boolean keep, boolean outsideToo) {
    var reading = InstructionReader.read(file, outsideToo);
    var known = known();
    var fresh = new ArrayList<InstructionLine>();
    var taken = new ArrayList<Taken>();
    for (var line : reading.lines()) {
      taken.add(look(line, known, fresh));
    }
    if (keep && !fresh.isEmpty()) {
      keep(file, fresh, taken);
    }
    return new Report(taken, reading.files(), reading.notes());
  }

  private Taken look(InstructionLine line, Map<String, Long> known, List<InstructionLine> fresh) {
    if (!secrets.scan(line.text()).isEmpty()) {
      var masked =
          new InstructionLine(
              line.file(), line.line(), line.lastLine(), line.headings(), line.kind(), "(hidden)");
      return new Taken(masked, null, false, "holds what looks like a key, a token or a password");
    }
    if (line.kind() != LineKind.RULE) {
      return new Taken(line, null, false, "");
    }
    if (line.text().length() > LONGEST_RULE
        || line.text().chars().anyMatch(Character::isISOControl)) {
      return new Taken(line, null, false, "is too long for a rule, or holds unseen characters");
    }
    var key = SaidAlready.key(line.text());
    var rule = known.get(key);
    if (rule != null) {
      return new Taken(
          line,
          rule < 0 ? null : rule,
          false,
          rule < 0 ? "stands in the files twice" : "known already");
    }
    known.put(key, -1L);
    fresh.add(line);
    return new Taken(line, null, true, "");
  }

  private void keep(Path file, List<InstructionLine> fresh, List<Taken> taken) {
    var scope = scope(file);
    var drafts =
        fresh.stream()
            .map(line -> new RuleDraft(line.text(), List.of(), "curator").forScope(scope))
            .toList();
    var label =
        "Import %d %s from %s"
            .formatted(fresh.size(), fresh.size() == 1 ? "rule" : "rules", file.getFileName());
    var path = file.toAbsolutePath().normalize();
    var added =
        history.decide(
            "import",
            "file/" + path,
            label,
            handle -> {
              var made = rules.addAll(drafts, "import", label);
              for (int i = 0; i < made.size(); i++) {
                origins.insert(handle, made.get(i).id(), fresh.get(i));
              }
              return made;
            });
    var ids = new HashMap<InstructionLine, Long>();
    for (int i = 0; i < added.size(); i++) {
      ids.put(fresh.get(i), added.get(i).id());
    }
    taken.replaceAll(
        each -> each.fresh() ? new Taken(each.line(), ids.get(each.line()), true, "") : each);
  }

  /// Whose rules they are: as the file’s place, name and front matter say.
  private static RuleScope scope(Path file) {
    var destination = Destination.of(file);
    try {
      var text = new String(Files.readAllBytes(destination.file()), StandardCharsets.UTF_8);
      return destination.audience(text).scope();
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be read.".formatted(file), "Allow reading it, then try again.", e);
    }
  }

  private Map<String, Long> known() {
    var known = new HashMap<String, Long>();
    rules.byWording().forEach((text, rule) -> known.put(SaidAlready.key(text), rule));
    return known;
  }
}
