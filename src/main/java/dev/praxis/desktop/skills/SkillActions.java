package dev.praxis.desktop.skills;

import static dev.praxis.desktop.common.Tab.SKILLS;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.skills.detail.DetailActions;
import dev.praxis.desktop.skills.detail.DetailViewModel;
import dev.praxis.desktop.skills.detail.Section;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// What can be done with the selected skill, with its keys.
final class SkillActions {
  /// What the keys do.
  interface Hands {
    /// Asks why, then rejects.
    void reject();

    void edit();

    void record();

    void replay();

    void supersede();

    void acknowledge();
  }

  private final SkillsViewModel model;
  private final DetailViewModel detail;
  private final Texts texts;
  private final DetailActions onSkill;
  private final List<Action> moves;

  SkillActions(
      SkillsViewModel model,
      DetailViewModel detail,
      SkillDecisions decisions,
      Hands hands,
      ObservableBooleanValue chartFocused,
      Texts texts) {
    this.model = model;
    this.detail = detail;
    this.texts = texts;
    onSkill = onSkill(decisions, hands);
    moves =
        List.of(
            act("section.steps", () -> detail.sectionProperty().set(Section.STEPS)).keys("1"),
            act("section.runs", () -> detail.sectionProperty().set(Section.RUNS)).keys("2"),
            act("section.versions", () -> detail.sectionProperty().set(Section.VERSIONS)).keys("3"),
            act("section.evidence", () -> detail.sectionProperty().set(Section.EVIDENCE)).keys("4"),
            act("step.next", () -> detail.step(1)).keys("]", "Alt Down").repeating(),
            act("step.previous", () -> detail.step(-1)).keys("[", "Alt Up").repeating(),
            act("evidence", detail::openEvidence)
                .icon("fth-corner-up-right")
                .keys("Enter")
                .when(hasEvidence().and(Bindings.not(chartFocused))));
  }

  private DetailActions onSkill(SkillDecisions decisions, Hands hands) {
    var any = model.selectedProperty().isNotNull();
    var candidate = is(row -> row.status() == SkillStatus.CANDIDATE);
    var decidable = candidate.or(hasProposal());
    return new DetailActions(
        act("approve", () -> approve(decisions)).icon("fth-check").keys("A").when(decidable),
        act("reject", () -> reject(decisions, hands)).icon("fth-x").keys("X").when(decidable),
        act("snooze", decisions::snooze).icon("fth-clock").keys("S").when(is(SkillRow::waits)),
        act("edit", hands::edit).icon("fth-edit-2").keys("E").when(any),
        List.of(
            act("replay", hands::replay).icon("fth-play-circle").keys("P").when(any),
            act("record", hands::record).icon("fth-plus").keys("R").when(any)),
        act("archive", () -> decisions.archiveOrRestore(""))
            .icon("fth-archive")
            .keys("B")
            .when(candidate.not().and(any))
            .saying(
                words(SkillStatus.ARCHIVED, "action.skills.unarchive", "action.skills.archive")),
        act("outdate", () -> decisions.outdatedOrCurrent(""))
            .icon("fth-alert-triangle")
            .keys("D")
            .when(
                is(row ->
                    row.status() == SkillStatus.ACTIVE || row.status() == SkillStatus.OUTDATED))
            .saying(words(SkillStatus.OUTDATED, "action.skills.current", "action.skills.outdate")),
        act("supersede", hands::supersede)
            .icon("fth-corner-up-right")
            .keys("W")
            .when(is(row -> row.status() != SkillStatus.ARCHIVED)),
        act("acknowledge", hands::acknowledge).icon("fth-bell-off").keys("N").when(alarming()),
        act("restore", () -> restore(decisions))
            .icon("fth-rotate-ccw")
            .keys("O")
            .when(restorable()));
  }

  private void approve(SkillDecisions decisions) {
    var row = model.selectedProperty().get();
    if (row != null && row.status() == SkillStatus.CANDIDATE) {
      decisions.approve();
    } else {
      detail.proposal().ifPresent(decisions::accept);
    }
  }

  private void reject(SkillDecisions decisions, Hands hands) {
    var row = model.selectedProperty().get();
    if (row != null && row.status() == SkillStatus.CANDIDATE) {
      hands.reject();
    } else {
      detail.proposal().ifPresent(decisions::reject);
    }
  }

  private void restore(SkillDecisions decisions) {
    detail
        .skill()
        .ifPresent(skill ->
            detail
                .restorable()
                .ifPresent(version -> decisions.restore(skill.id(), version.version())));
  }

  private BooleanBinding is(Predicate<SkillRow> condition) {
    return Bindings.createBooleanBinding(
        () -> {
          var row = model.selectedProperty().get();
          return row != null && condition.test(row);
        },
        model.selectedProperty());
  }

  private BooleanBinding hasProposal() {
    return Bindings.createBooleanBinding(
        () -> detail.proposal().isPresent(), detail.inspectionProperty());
  }

  private BooleanBinding hasEvidence() {
    return Bindings.createBooleanBinding(
        () -> {
          var now = detail.inspectionProperty().get();
          return now != null && !now.evidence().isEmpty();
        },
        detail.inspectionProperty());
  }

  private BooleanBinding alarming() {
    return Bindings.createBooleanBinding(
        () -> {
          var now = detail.inspectionProperty().get();
          return now != null && now.drift().alarm().isPresent();
        },
        detail.inspectionProperty());
  }

  private BooleanBinding restorable() {
    return Bindings.createBooleanBinding(
        () -> detail.sectionProperty().get() == Section.VERSIONS && detail.restorable().isPresent(),
        detail.inspectionProperty(),
        detail.versionProperty(),
        detail.sectionProperty());
  }

  private ObservableValue<String> words(SkillStatus status, String there, String elsewhere) {
    return Bindings.createStringBinding(
        () -> {
          var row = model.selectedProperty().get();
          return texts.get(row != null && row.status() == status ? there : elsewhere);
        },
        model.selectedProperty());
  }

  private static Action act(String id, Runnable does) {
    return Action.in(SKILLS, "skills." + id, does);
  }

  /// Those with a button in the detail.
  DetailActions onSkill() {
    return onSkill;
  }

  List<Action> all() {
    var all = new ArrayList<Action>();
    all.add(onSkill.approve());
    all.add(onSkill.reject());
    all.add(onSkill.snooze());
    all.add(onSkill.edit());
    all.addAll(onSkill.onRuns());
    all.add(onSkill.archive());
    all.add(onSkill.outdated());
    all.add(onSkill.supersede());
    all.add(onSkill.acknowledge());
    all.add(onSkill.restore());
    all.addAll(moves);
    return all;
  }
}
