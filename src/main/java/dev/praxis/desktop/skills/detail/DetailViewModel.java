package dev.praxis.desktop.skills.detail;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.tab.Navigation;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the detail shows of the selected skill. Goes through its evidence and its versions one by
/// one.
public final class DetailViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Navigation navigation;
  private final Activity inspecting = new Activity();
  private final ReadOnlyObjectWrapper<@Nullable Inspection> inspection =
      new ReadOnlyObjectWrapper<>(this, "inspection");
  private final ObjectProperty<Section> section =
      new SimpleObjectProperty<>(this, "section", Section.STEPS);
  private final IntegerProperty evidence = new SimpleIntegerProperty(this, "evidence");
  private final IntegerProperty version = new SimpleIntegerProperty(this, "version");
  private final ReadOnlyObjectWrapper<@Nullable Period> period =
      new ReadOnlyObjectWrapper<>(this, "period");

  public DetailViewModel(Workbench workbench, Background background, Navigation navigation) {
    this.workbench = workbench;
    this.background = background;
    this.navigation = navigation;
  }

  /// Reads what is known of a skill.
  public void inspect(@Nullable SkillRow row) {
    if (row == null) {
      inspecting.stop();
      inspection.set(null);
      return;
    }
    var skill = row.skill();
    background.start(inspecting, _ -> Inspection.of(workbench, skill), this::show);
  }

  private void show(Inspection found) {
    var before = inspection.get();
    if (before == null || before.skill().id() != found.skill().id()) {
      evidence.set(0);
      version.set(0);
      period.set(null);
    } else {
      version.set(Math.min(version.get(), found.versions().size() - 1));
    }
    inspection.set(found);
  }

  /// Goes on in what is shown, a version or a session of the evidence; at the ends it stays.
  public void step(int by) {
    var now = inspection.get();
    if (now == null) {
      return;
    }
    if (section.get() == Section.VERSIONS) {
      version.set(within(version.get() + by, now.versions().size()));
    } else {
      section.set(Section.EVIDENCE);
      evidence.set(within(evidence.get() + by, now.evidence().size()));
    }
  }

  private static int within(int place, int size) {
    return Math.clamp(place, 0, Math.max(0, size - 1));
  }

  /// Opens the session of the evidence at the first event of it.
  public void openEvidence() {
    var now = inspection.get();
    if (now != null && evidence.get() < now.evidence().size()) {
      open(now.evidence().get(evidence.get()));
    }
  }

  void open(Inspection.Evidence evidence) {
    var where = evidence.where();
    navigation.go(Place.of(new SessionId(where.session()), where.firstSeq()));
  }

  /// Opens the session in which a run happened; where that is not known, the list of runs.
  void openRun(String key) {
    var now = inspection.get();
    var session = now == null ? null : now.sessions().get(Long.parseLong(key));
    if (session == null) {
      section.set(Section.RUNS);
    } else {
      navigation.go(Place.of(new SessionId(session), null));
    }
  }

  /// Counts the runs from one to another by themselves.
  void choosePeriod(String first, String last) {
    var now = inspection.get();
    if (now != null) {
      period.set(Period.of(now.runs(), Long.parseLong(first), Long.parseLong(last)));
    }
  }

  void clearPeriod() {
    period.set(null);
  }

  /// The version that is looked at, and the one before it.
  Optional<SkillVersion> chosenVersion() {
    var versions = versions();
    return version.get() < versions.size()
        ? Optional.of(versions.get(version.get()))
        : Optional.empty();
  }

  /// The older version the chosen one can take the place of.
  public Optional<SkillVersion> restorable() {
    return chosenVersion().filter(_ -> version.get() > 0);
  }

  List<SkillVersion> versions() {
    var now = inspection.get();
    return now == null ? List.of() : now.versions();
  }

  /// Versions known by their runs alone, the newest first.
  NavigableMap<Integer, Reliability> countsWithoutText() {
    var gone = new TreeMap<Integer, Reliability>(Comparator.reverseOrder());
    var now = inspection.get();
    if (now != null) {
      gone.putAll(now.counts());
      now.versions().forEach(version -> gone.remove(version.version()));
    }
    return gone;
  }

  /// The oldest change that waits.
  public Optional<SkillProposal> proposal() {
    var now = inspection.get();
    return now == null ? Optional.empty() : now.proposals().stream().findFirst();
  }

  /// The selected skill, once it is read.
  public Optional<Skill> skill() {
    return Optional.ofNullable(inspection.get()).map(Inspection::skill);
  }

  public ReadOnlyObjectProperty<@Nullable Inspection> inspectionProperty() {
    return inspection.getReadOnlyProperty();
  }

  public ObjectProperty<Section> sectionProperty() {
    return section;
  }

  /// Place in the list of evidence.
  IntegerProperty evidenceProperty() {
    return evidence;
  }

  /// Place in the list of versions, the newest being 0.
  public IntegerProperty versionProperty() {
    return version;
  }

  ReadOnlyObjectProperty<@Nullable Period> periodProperty() {
    return period.getReadOnlyProperty();
  }
}
