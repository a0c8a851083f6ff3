package dev.praxis.desktop.skills.detail;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.composing.CompositionTree;
import dev.praxis.core.skills.keeping.SkillEvidence;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.retiring.Advice;
import dev.praxis.core.skills.retiring.DriftChart;
import dev.praxis.core.skills.screening.SkillFinding;
import dev.praxis.core.skills.screening.SkillScreen;
import dev.praxis.core.skills.versions.SkillVersion;
import java.util.List;
import java.util.Map;

/// Everything that is known of one skill beside what the list shows.
///
/// @param runs oldest first
/// @param sessions in which runs happened, by run
/// @param versions newest first
/// @param proposals changes of it that wait
/// @param counts how the runs of each version ended, also of versions known by their runs alone
/// @param tree what it is made of
/// @param drift whether it fails more often than it used to
/// @param advice what its runs suggest, the most pressing first
/// @param findings what the screen says against its text, the heaviest first
public record Inspection(
    Skill skill,
    List<Skill.Run> runs,
    Map<Long, Long> sessions,
    List<SkillVersion> versions,
    List<Evidence> evidence,
    List<SkillProposal> proposals,
    Map<Integer, Reliability> counts,
    CompositionTree tree,
    DriftChart drift,
    List<Advice> advice,
    List<SkillFinding> findings) {

  /// A session it was learned from, or that did it again.
  ///
  /// @param title of the session
  /// @param project may be empty
  public record Evidence(SkillEvidence where, String title, String project) {}

  /// Reads it. Off the JavaFX thread.
  static Inspection of(Workbench workbench, Skill skill) {
    var id = skill.id();
    var book = workbench.skillBook();
    return new Inspection(
        skill,
        workbench.skillBook().runs().runs(id),
        book.standing().sessions(id),
        workbench.skills().versions(id).reversed(),
        workbench.skills().evidence(id).stream().map(where -> evidence(workbench, where)).toList(),
        book.proposals().waiting().stream().filter(each -> each.skill() == id).toList(),
        workbench.skills().counts(id),
        book.composer().tree(skill),
        book.retiring().timeline(id).drift(),
        book.retiring().advice(skill),
        new SkillScreen().findings(skill.text()));
  }

  private static Evidence evidence(Workbench workbench, SkillEvidence where) {
    var session = workbench.sessions().find(new SessionId(where.session()));
    return new Evidence(
        where, session.map(Session::title).orElse(""), session.map(Session::project).orElse(""));
  }
}
