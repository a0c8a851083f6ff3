package dev.praxis.cli.skills.telling;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import java.util.List;

/// Skills after they were stored or taken into use, with what the screen has to say of them.
///
/// @param note what to do now; empty where there is nothing
public record Examined(List<SkillList.Row> skills, List<FindingRow> findings, String note)
    implements Reply {
  public Examined {
    skills = List.copyOf(skills);
    findings = List.copyOf(findings);
  }

  @Override
  public String text() {
    var text = new StringBuilder(new SkillList(skills).text());
    findings.forEach(finding -> text.append("  ").append(finding.text()).append('\n'));
    text.append(note.isEmpty() ? "" : note + "\n");
    return PlainText.of(text.toString());
  }
}
