package dev.praxis.core.skills.forming;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.forming.FormationPolicy.Decision;
import dev.praxis.core.skills.forming.FormationPolicy.Facts;
import dev.praxis.core.skills.forming.SessionForming.Done;
import dev.praxis.core.skills.forming.drafting.SkillDrafter;
import dev.praxis.core.skills.forming.drafting.SkillDrafter.Draft;
import dev.praxis.core.skills.forming.drafting.Topics;
import dev.praxis.core.skills.forming.joining.Joining;
import dev.praxis.core.skills.forming.joining.Joining.Shown;
import dev.praxis.core.skills.forming.joining.SkillLikeness;
import dev.praxis.core.skills.forming.joining.SkillLikeness.Near;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillEvidence;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.screening.SkillFinding;
import dev.praxis.core.skills.screening.SkillScreen;
import dev.praxis.core.task.Progress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One forming: knows the skills there are and what others did. Not thread-safe.
final class FormingRound {
  private final FormingStore store;
  private final SkillStore skills;
  private final Joining joining;
  private final SkillWording wording;
  private final boolean dry;
  private final Topics topics = new Topics();
  private final SkillDrafter drafter = new SkillDrafter(topics);
  private final SkillScreen screen = new SkillScreen();
  private final Recurrence recurrence = new Recurrence();
  private final Set<String> names = new HashSet<>();
  private final SkillLikeness likeness;

  FormingRound(
      FormingStore store,
      SkillStore skills,
      Joining joining,
      EmbeddingStore embeddings,
      SkillWording wording,
      boolean dry) {
    this.store = store;
    this.skills = skills;
    this.joining = joining;
    this.wording = wording;
    this.dry = dry;
    likeness = new SkillLikeness(embeddings);
  }

  boolean isDry() {
    return dry;
  }

  void know(Progress progress) {
    var all = skills.list();
    likeness.addAll(all, progress);
    all.stream().map(Skill::name).forEach(names::add);
    store.done().forEach(done -> recurrence.add(done.key(), done.lineage(), done.shapes()));
  }

  Formation form(Session session, Done done) {
    var recording = done.recording();
    var segment = recording.segment();
    var key = session.id().value() + "/" + segment.firstSeq();
    recurrence.add(key, session.lineage(), recording.shapes());
    if (recording.telling() == 0 || !isWorthDrafting(done)) {
      return formation(session, done, decide(session, done, null, null), null, null);
    }
    var draft = drafter.draft(recording, session);
    var near = likeness.nearest(draft).orElse(null);
    var decision = decide(session, done, draft, near);
    if (decision.stored()) {
      return stored(session, done, decision, draft, near);
    }
    if (near != null && near.isSame() && near.id() > 0) {
      join(session, done, draft, near);
      var said = formation(session, done, decision, draft, near);
      return decision.reason().equals("similar_exists")
          ? said.of(near.id(), near.text().name())
          : said;
    }
    return formation(session, done, decision, draft, near);
  }

  private static boolean isWorthDrafting(Done done) {
    var verification = done.verification();
    return verification.succeeded()
        || (verification.outcome() == Outcome.FAILURE && verification.isVerified());
  }

  private Decision decide(Session session, Done done, @Nullable Draft draft, @Nullable Near near) {
    var recording = done.recording();
    var request = recording.segment().request();
    return FormationPolicy.decide(
        new Facts(
            recording,
            done.verification(),
            draft == null ? Optional.empty() : topics.category(request, recording),
            topics.keyword(request),
            recurrence.others(session.lineage(), recording.shapes()),
            near != null && near.isSame() ? Optional.of(near.text().name()) : Optional.empty(),
            draft == null ? Optional.empty() : refusal(draft.text())));
  }

  private Optional<String> refusal(SkillText text) {
    return screen.findings(text).stream()
        .filter(SkillFinding::isSevere)
        .map(SkillFinding::inWords)
        .findFirst();
  }

  private Formation stored(
      Session session, Done done, Decision decision, Draft draft, @Nullable Near near) {
    var worded = wording.reword(draft, done.recording());
    var harmless = refusal(worded.text()).isEmpty() ? worded : draft;
    var named = harmless.named(free(harmless.text().name()));
    names.add(named.text().name());
    var formation = formation(session, done, decision, named, near);
    if (dry) {
      likeness.add(0, named);
      return formation;
    }
    long id =
        skills.addCandidate(
            new NewSkill(
                named.text(),
                "learned",
                "candidate",
                "recorder",
                "%s: %s".formatted(decision.reason(), decision.why()),
                named.task(),
                "",
                prior(done, session),
                List.of(evidence(session, done))));
    likeness.add(id, named);
    return formation.of(id, named.text().name());
  }

  private String free(String name) {
    if (!names.contains(name)) {
      return name;
    }
    int number = 2;
    while (names.contains(name + "_" + number)) {
      number++;
    }
    return name + "_" + number;
  }

  /// How far one session is believed, before any run: more where a person or a test said it, and
  /// where others did the same.
  private double prior(Done done, Session session) {
    double said =
        switch (done.verification().verifier()) {
          case "person" -> 0.7;
          case "test" -> 0.65;
          case "health_check" -> 0.6;
          default -> 0.5;
        };
    int others = recurrence.others(session.lineage(), done.recording().shapes());
    return said + Math.min(0.15, 0.05 * others);
  }

  /// A lineage speaks for a skill once, whatever forks and copies it has.
  private void join(Session session, Done done, Draft draft, Near near) {
    if (dry || store.isKnown(near.id(), session.lineage())) {
      return;
    }
    if (done.verification().succeeded()) {
      joining.succeeded(near.id(), shown(session, done, draft, "success"));
    } else if (Joining.isSameProcedure(near.text(), draft.text())) {
      joining.failed(near.id(), shown(session, done, draft, "failure"));
    }
  }

  private static Shown shown(Session session, Done done, Draft draft, String outcome) {
    return new Shown(
        evidence(session, done),
        session.key(),
        draft.text(),
        draft.task(),
        outcome,
        done.verification().verifier(),
        done.verification().why(),
        at(session, done),
        done.duration());
  }

  /// Where no event tells its time, when the session was imported.
  private static Instant at(Session session, Done done) {
    var at = done.at() == null ? session.endedAt() : done.at();
    return at == null ? session.origin().importedAt() : at;
  }

  private static SkillEvidence evidence(Session session, Done done) {
    var segment = done.recording().segment();
    return new SkillEvidence(session.id().value(), segment.firstSeq(), segment.lastSeq());
  }

  private static Formation formation(
      Session session, Done done, Decision decision, @Nullable Draft draft, @Nullable Near near) {
    var recording = done.recording();
    return new Formation(
        session.id().value(),
        session.key(),
        recording.segment(),
        decision.stored(),
        decision.reason(),
        decision.why(),
        draft == null ? SkillDrafter.OTHER : draft.text().category(),
        recording.steps().size(),
        recording.telling(),
        recording.shapes(),
        null,
        null,
        near == null ? null : near.similarity(),
        draft);
  }
}
