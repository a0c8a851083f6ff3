package dev.praxis.core.skills.keeping;

import dev.praxis.core.review.History;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillGate;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import dev.praxis.core.skills.versions.SkillRowStore;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.skills.versions.SkillVersionStore;
import dev.praxis.core.skills.written.SkillDraft;
import dev.praxis.core.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// Keeps skills: what they say from version to version, and whether they are in use. What the
/// curator does to one is one decision each, which can be undone.
public final class SkillStore {
  private final Database database;
  private final History history;
  private final SkillGate gate;

  public SkillStore(Database database, History history) {
    this(database, history, SkillGate.OPEN);
  }

  public SkillStore(Database database, History history, SkillGate gate) {
    this.database = database;
    this.history = history;
    this.gate = gate;
  }

  /// By the lower bound of their reliability, falling; by name where it is the same.
  public List<Skill> list() {
    return database.read(SkillRowStore::surestFirst);
  }

  /// By id or name; a name that is a number is looked for as a name first.
  public Optional<Skill> find(String idOrName) {
    return database.read(handle -> SkillRowStore.find(handle, idOrName));
  }

  /// A skill that must be there.
  ///
  /// @throws dev.praxis.core.Problem where it is not
  public Skill existing(long id) {
    return database.read(handle -> SkillRowStore.existing(handle, id));
  }

  /// Candidates to be decided on, the oldest first: none put off since its newest evidence.
  public List<Skill> waiting() {
    return database.read(SkillQueueStore::waitingSkills);
  }

  /// Adds a skill as one decision of the curator.
  ///
  /// @return its id
  /// @throws dev.praxis.core.Problem where the name is taken or none, or it would replay itself
  public long add(NewSkill skill) {
    return database.write(handle ->
        history.decide(
            "add",
            "skill/" + SkillInsertStore.nextId(handle),
            "Add skill " + skill.text().name(),
            inside -> insert(inside, skill)));
  }

  /// Puts a skill before the curator; no decision, so it is nothing to undo.
  ///
  /// @return its id
  /// @throws dev.praxis.core.Problem where the name is taken or none, or it would replay itself
  public long addCandidate(NewSkill skill) {
    return database.write(handle -> insert(handle, skill));
  }

  private long insert(Handle handle, NewSkill skill) {
    gate.pass(skill.text());
    SkillWords.requireName(skill.text().name());
    SkillNameStore.requireFree(handle, skill.text().name(), 0);
    SkillNameStore.requireNoCycle(handle, skill.text(), 0, skill.text().name());
    return SkillInsertStore.insert(handle, skill, Instant.now());
  }

  /// Oldest first, each with the runs of it alone.
  public List<SkillVersion> versions(long skill) {
    return database.read(handle -> SkillVersionStore.all(handle, skill));
  }

  /// How the runs of each version ended, by its number: also of versions whose text is not here.
  public Map<Integer, Reliability> counts(long skill) {
    return database.read(handle -> SkillVersionStore.counts(handle, skill));
  }

  /// Writes a new version, and carries a new name on to the skills that are made of this one.
  ///
  /// @return its number; the newest there is where it would say the same
  /// @throws dev.praxis.core.Problem where the name is taken or none, or it would replay itself
  public int edit(long id, SkillText text, String author, String why) {
    gate.pass(text);
    var skill = existing(id);
    return history.decide(
        "edit",
        "skill/" + id,
        "Edit skill " + skill.name(),
        handle ->
            SkillEditStore.edit(handle, SkillRowStore.existing(handle, id), text, author, why));
  }

  /// Makes what an older version says the newest again, its files included.
  ///
  /// @return the number of the new version; the newest there is where it says the same
  /// @throws dev.praxis.core.Problem where there is no such version
  public int restore(long id, int version) {
    var skill = existing(id);
    return history.decide(
        "restore",
        "skill/" + id,
        "Restore version %d of skill %s".formatted(version, skill.name()),
        handle -> SkillEditStore.restore(handle, SkillRowStore.existing(handle, id), version));
  }

  /// Takes a candidate into use.
  ///
  /// @throws dev.praxis.core.Problem where it is no candidate
  public void approve(long id) {
    gate.pass(existing(id).text());
    decide("approve", "Approve skill %s", id, SkillLifeStore::approve);
  }

  /// Puts a candidate off until there is new evidence for it.
  ///
  /// @throws dev.praxis.core.Problem where it is no candidate
  public void snooze(long id) {
    decide(
        "snooze",
        "Snooze skill %s",
        id,
        (handle, skill) -> SkillLifeStore.snooze(handle, skill, Instant.now()));
  }

  /// Puts a skill into the archive, where it stays for ever; that of a candidate is its rejection.
  ///
  /// @throws dev.praxis.core.Problem where it is there already
  public void archive(long id, String why) {
    decide(
        "archive",
        "Archive skill %s",
        id,
        (handle, skill) -> SkillLifeStore.archive(handle, skill, why, null));
  }

  /// Takes a skill out of the archive, to what it was before.
  ///
  /// @throws dev.praxis.core.Problem where it is not there
  public void unarchive(long id) {
    decide("unarchive", "Take skill %s out of the archive", id, SkillLifeStore::unarchive);
  }

  /// Marks an active skill as one that no longer fits the world.
  ///
  /// @throws dev.praxis.core.Problem where it is not active
  public void outdated(long id, String why) {
    decide(
        "outdate",
        "Mark skill %s outdated",
        id,
        (handle, skill) -> SkillLifeStore.outdated(handle, skill, why));
  }

  /// Takes an outdated skill back into use.
  ///
  /// @throws dev.praxis.core.Problem where it is not outdated
  public void current(long id) {
    decide("current", "Mark skill %s current", id, SkillLifeStore::current);
  }

  /// Archives a skill in favour of another.
  ///
  /// @throws dev.praxis.core.Problem where it is archived already, or the other is, or both are the
  ///   same
  public void supersede(long id, long byId) {
    var by = existing(byId);
    decide(
        "supersede",
        "Supersede skill %s by " + by.name(),
        id,
        (handle, skill) ->
            SkillQueueStore.supersede(handle, skill, SkillRowStore.existing(handle, byId)));
  }

  /// Sessions it was learned from, or that did it again; oldest known first.
  public List<SkillEvidence> evidence(long skill) {
    return database.read(handle -> SkillQueueStore.evidence(handle, skill));
  }

  /// Adds a session; known ones stay as they are. No decision.
  public void addEvidence(long skill, SkillEvidence evidence) {
    database.use(handle -> SkillQueueStore.addEvidence(handle, skill, evidence, Instant.now()));
  }

  /// Adds skills with their runs, all or none. No decision, as an import of sessions is none.
  public SkillsImported importAll(List<SkillDraft> drafts) {
    drafts.forEach(draft -> gate.pass(draft.text()));
    return database.write(handle -> {
      var added = new ArrayList<String>();
      var skipped = new ArrayList<String>();
      for (var draft : drafts) {
        (SkillInsertStore.insert(handle, draft) ? added : skipped).add(draft.text().name());
      }
      return new SkillsImported(added, skipped);
    });
  }

  private void decide(String act, String label, long id, BiConsumer<Handle, Skill> change) {
    history.decide(
        act,
        "skill/" + id,
        label.formatted(existing(id).name()),
        handle -> {
          change.accept(handle, SkillRowStore.existing(handle, id));
          return true;
        });
  }
}
