package dev.praxis.core.skills.forming;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Split;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.forming.FormingStore.Due;
import dev.praxis.core.skills.forming.joining.Joining;
import dev.praxis.core.skills.keeping.SkillProposals;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes candidates of what sessions of the training split did successfully, one session at a time.
/// Held-out sessions are never read. Forming twice adds nothing.
public final class SkillFormer {
  /// Raised whenever the same events would give other skills.
  public static final int VERSION = 1;

  private final SessionStore sessions;
  private final FormingStore store;
  private final SessionForming reading;
  private final SkillStore skills;
  private final Joining joining;
  private final EmbeddingStore embeddings;

  public SkillFormer(
      Database database,
      SessionStore sessions,
      SignalStore signals,
      SkillStore skills,
      SkillRunStore runs,
      SkillProposals proposals,
      EmbeddingStore embeddings) {
    this.sessions = sessions;
    store = new FormingStore(database);
    reading = new SessionForming(sessions, signals);
    this.skills = skills;
    joining = new Joining(skills, runs, proposals);
    this.embeddings = embeddings;
  }

  /// What was said of every session that was looked at.
  public List<Formation> formations() {
    return store.list(null);
  }

  /// What was said of one session.
  public List<Formation> formations(SessionId session) {
    return store.list(session);
  }

  /// Looks at one session, whether or not it was looked at before.
  ///
  /// @param dry to tell what would be done, and write nothing
  /// @throws Problem where it is held out
  public FormingReport form(Session session, SkillWording wording, boolean dry) {
    if (session.split() != Split.TRAIN) {
      throw new Problem(
          "Session %s is not on the training side of the split.".formatted(session.key()),
          "Skills are formed from the training side only, so that the rest can judge them.");
    }
    var round = round(wording, dry, Progress.ignored());
    var formations = look(session, round);
    return new FormingReport(1, formations, wording.notes());
  }

  /// Looks at all sessions of the training split that are new or have changed, and once more at
  /// those that only others' work made clear. Asked to stop, it keeps what is done.
  public FormingReport formAll(SkillWording wording, boolean dry, Progress progress) {
    if (!dry) {
      store.forgetHeldOut();
    }
    var due = store.due(VERSION);
    var round = round(wording, dry, progress);
    var found = new LinkedHashMap<SessionId, List<Formation>>();
    int looked = 0;
    for (int i = 0; i < due.size() && !progress.stopRequested(); i++) {
      progress.at(i, due.size(), "Looking for procedures in " + due.get(i).title());
      visit(due.get(i), round, found);
      looked++;
    }
    var again = found.entrySet().stream().filter(each -> isOpen(each.getValue())).toList();
    for (int i = 0; i < again.size() && !progress.stopRequested(); i++) {
      progress.at(i, again.size(), "Looking again at what recurs");
      var session = sessions.find(again.get(i).getKey());
      session.ifPresent(each -> found.put(each.id(), look(each, round)));
    }
    var formations = found.values().stream().flatMap(List::stream).toList();
    return new FormingReport(looked, formations, wording.notes());
  }

  private void visit(Due due, FormingRound round, Map<SessionId, List<Formation>> found) {
    var session = sessions.find(due.session());
    if (session.isPresent()) {
      found.put(due.session(), look(session.get(), round));
      if (!round.isDry()) {
        store.seen(due);
      }
    }
  }

  /// Whether a skill formed later may change what is said of it.
  private static boolean isOpen(List<Formation> formations) {
    return formations.stream()
        .anyMatch(each ->
            each.skillId() == null
                && each.telling() > 0
                && (each.reason().equals("one_time_task") || each.reason().equals("task_failed")));
  }

  private FormingRound round(SkillWording wording, boolean dry, Progress progress) {
    var round = new FormingRound(store, skills, joining, embeddings, wording, dry);
    round.know(progress);
    return round;
  }

  private List<Formation> look(Session session, FormingRound round) {
    var before = new LinkedHashMap<Integer, Formation>();
    store.list(session.id()).forEach(each -> before.put(each.segment().firstSeq(), each));
    var formations = new ArrayList<Formation>();
    if (session.toolCalls() > 0) {
      for (var done : reading.of(session)) {
        var known = before.get(done.recording().segment().firstSeq());
        formations.add(isSettled(known) ? known : round.form(session, done));
      }
    }
    if (!round.isDry()) {
      store.replace(session.id(), formations);
    }
    return formations;
  }

  /// A request that made a skill or joined one is not asked twice.
  private static boolean isSettled(@Nullable Formation known) {
    return known != null && known.skillId() != null;
  }
}
