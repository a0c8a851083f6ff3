package dev.praxis.desktop.tags.groups;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.learning.TagKinship;
import dev.praxis.core.mining.learning.TagKinship.Kin;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The likeliest two tags that may be one mistake. Asked for anew only when the tags change: it
/// compares what they mean.
public final class MergeProposals {
  private final TagKinship kinship;
  private final Background background;
  private final Activity comparing = new Activity();
  private final ReadOnlyObjectWrapper<Optional<Kin>> likeliest =
      new ReadOnlyObjectWrapper<>(this, "likeliest", Optional.empty());
  private Set<String> compared = Set.of();

  public MergeProposals(TagKinship kinship, Background background) {
    this.kinship = kinship;
    this.background = background;
  }

  public void compare(@Nullable MiningReport report) {
    var tags = report == null ? List.<TagCount>of() : report.tags();
    var names = tags.stream().map(TagCount::tag).collect(Collectors.toSet());
    if (!names.equals(compared)) {
      compared = names;
      likeliest.set(Optional.empty());
      background.start(
          comparing,
          progress -> kinship.alike(tags, progress),
          kin -> likeliest.set(kin.stream().findFirst()));
    }
  }

  public ReadOnlyObjectProperty<Optional<Kin>> likeliestProperty() {
    return likeliest.getReadOnlyProperty();
  }
}
