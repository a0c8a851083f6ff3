package dev.praxis.core.skills.forming.told;

import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.similarity.EmbeddingStore;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText.Step;
import dev.praxis.core.skills.forming.FormationPolicy;
import dev.praxis.core.skills.forming.FormationPolicy.Decision;
import dev.praxis.core.skills.forming.FormationPolicy.Facts;
import dev.praxis.core.skills.forming.Verification;
import dev.praxis.core.skills.forming.drafting.SkillDrafter;
import dev.praxis.core.skills.forming.drafting.SkillDrafter.Draft;
import dev.praxis.core.skills.forming.drafting.Topics;
import dev.praxis.core.skills.forming.joining.Joining;
import dev.praxis.core.skills.forming.joining.SkillLikeness;
import dev.praxis.core.skills.forming.joining.SkillLikeness.Near;
import dev.praxis.core.skills.forming.recording.RecordedStep;
import dev.praxis.core.skills.forming.recording.Recording;
import dev.praxis.core.skills.forming.recording.Recording.Proof;
import dev.praxis.core.skills.forming.recording.Segment;
import dev.praxis.core.skills.forming.recording.StepKind;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.keeping.SkillStore;
import dev.praxis.core.skills.screening.SkillFinding;
import dev.praxis.core.skills.screening.SkillScreen;
import dev.praxis.core.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a candidate of a procedure that was told, by the same policy as of what a session did.
public final class ToldForming {
  private static final int FEWEST_WORDS = 3;
  private static final double SAID_BY_A_PERSON = 0.7;
  private static final double UNTRIED = 0.5;
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern VERB = Pattern.compile("[a-z][a-z:-]{1,24}");

  private final SkillStore skills;
  private final Joining joining;
  private final EmbeddingStore embeddings;
  private final SkillScreen screen;
  private final Topics topics = new Topics();

  public ToldForming(
      SkillStore skills, Joining joining, EmbeddingStore embeddings, SkillScreen screen) {
    this.skills = skills;
    this.joining = joining;
    this.embeddings = embeddings;
    this.screen = screen;
  }

  /// Forms a candidate, or says why not. Where a skill does the same already, fewer steps are
  /// proposed for that one.
  public ToldFormed form(ToldProcedure told, Progress progress) {
    var recording = recording(told);
    var category = topics.category(told.task(), recording);
    var draft = SkillDrafter.told(told.task(), told.steps(), category.orElse(""));
    var all = skills.list();
    var near = nearest(all, draft, progress);
    var decision = decide(told, recording, category, draft, near);
    if (decision.stored()) {
      return formed(told, decision, named(draft, all), near);
    }
    if (near == null || !decision.reason().equals("similar_exists")) {
      return answer(decision, draft, null, near);
    }
    joining.told(near.id(), draft.text(), told.where());
    return answer(decision, draft, near.text().name(), near);
  }

  private @Nullable Near nearest(List<Skill> all, Draft draft, Progress progress) {
    var likeness = new SkillLikeness(embeddings);
    likeness.addAll(all, progress);
    return likeness.nearest(draft).orElse(null);
  }

  private Decision decide(
      ToldProcedure told,
      Recording recording,
      Optional<String> category,
      Draft draft,
      @Nullable Near near) {
    var said =
        new Verification(
            told.outcome(),
            told.verifier(),
            "%s, says %s".formatted(told.outcome().word(), told.verifier().replace('_', ' ')));
    return FormationPolicy.decide(
        new Facts(
            recording,
            said,
            category,
            topics.keyword(told.task()),
            0,
            near != null && near.isSame() ? Optional.of(near.text().name()) : Optional.empty(),
            screen.findings(draft.text()).stream()
                .filter(SkillFinding::isSevere)
                .map(SkillFinding::inWords)
                .findFirst()));
  }

  private ToldFormed formed(
      ToldProcedure told, Decision decision, Draft draft, @Nullable Near near) {
    skills.addCandidate(
        new NewSkill(
            draft.text(),
            "learned",
            "candidate",
            "recorder",
            "%s: %s. %s told the steps.".formatted(decision.reason(), decision.why(), told.where()),
            draft.task(),
            "",
            told.verifier().equals("self") ? UNTRIED : SAID_BY_A_PERSON,
            List.of()));
    return answer(decision, draft, draft.text().name(), near);
  }

  private static ToldFormed answer(
      Decision decision, Draft draft, @Nullable String skill, @Nullable Near near) {
    return new ToldFormed(
        decision.stored(),
        decision.reason(),
        decision.why(),
        skill,
        draft.text().category(),
        near == null ? null : near.similarity());
  }

  private static Draft named(Draft draft, List<Skill> all) {
    var taken = new HashSet<String>();
    all.stream().map(Skill::name).forEach(taken::add);
    var name = draft.text().name();
    for (int number = 2; taken.contains(name); number++) {
      name = draft.text().name() + "_" + number;
    }
    return draft.named(name);
  }

  /// The steps as a recorder would have them, so that the policy can weigh them.
  private static Recording recording(ToldProcedure told) {
    var steps = new ArrayList<RecordedStep>();
    for (var step : told.steps()) {
      steps.add(recorded(steps.size() + 1, step));
    }
    var segment = new Segment(0, steps.size(), told.task(), 0, false);
    return new Recording(segment, steps, Proof.NONE);
  }

  private static RecordedStep recorded(int seq, Step step) {
    var code = CODE.matcher(step.action());
    var command = code.find() ? code.group(1) : "";
    boolean trivial = command.isEmpty() && step.action().split("\\s+", -1).length < FEWEST_WORDS;
    return new RecordedStep(
        seq,
        StepKind.COMMAND,
        step.action(),
        command,
        Map.of(),
        "",
        shape(command),
        step.expected(),
        trivial);
  }

  /// `certbot certonly` of a command; of words alone nothing that others could share.
  private static String shape(String command) {
    var commands = ShellLine.commands(command);
    if (commands.isEmpty()) {
      return "told";
    }
    var first = commands.getFirst();
    var verb = first.words().stream().findFirst().filter(word -> VERB.matcher(word).matches());
    return verb.map(word -> first.program() + " " + word).orElse(first.program());
  }
}
