package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.counting.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What became of evidence, counted. One decision costs as much however many there are.
final class Decided {
  private final Map<Place, Judged> places = new HashMap<>();
  private final Map<String, OfTag> tags = new HashMap<>();
  private final Map<String, OfDetector> detectors = new TreeMap<>();
  private int reviewed;
  private int snoozed;

  /// The word on one place.
  ///
  /// @param tag that it has now
  /// @param train whether its session is one to learn from
  /// @param detector empty for labels
  record Judged(
      Place place,
      String tag,
      boolean train,
      String verdict,
      String detector,
      double score,
      boolean drawn) {
    boolean real() {
      return verdict.equals("real");
    }

    boolean put() {
      return verdict.equals("snoozed");
    }
  }

  private static final class OfTag {
    private int confirmed;
    private int reviewed;
    private int judged;
  }

  Decided(List<Judged> all) {
    all.forEach(this::add);
  }

  /// Counts the word on a place in place of the one there was.
  void replace(Place place, Optional<Judged> now) {
    var before = places.remove(place);
    if (before != null) {
      count(before, -1);
    }
    now.ifPresent(this::add);
  }

  private void add(Judged judged) {
    places.put(judged.place(), judged);
    count(judged, 1);
  }

  private void count(Judged judged, int by) {
    if (judged.train()) {
      countTag(judged, by);
    }
    if (!judged.put() && !judged.detector().isEmpty()) {
      var detector = detectors.computeIfAbsent(judged.detector(), _ -> new OfDetector());
      detector.count(judged, by);
      if (detector.isEmpty()) {
        detectors.remove(judged.detector());
      }
    }
  }

  private void countTag(Judged judged, int by) {
    var tag = tags.computeIfAbsent(judged.tag(), _ -> new OfTag());
    tag.judged += by;
    if (judged.put()) {
      snoozed += by;
    } else {
      reviewed += by;
      tag.reviewed += by;
      tag.confirmed += judged.real() ? by : 0;
    }
    if (tag.judged == 0) {
      tags.remove(judged.tag());
    }
  }

  /// By tag, and together.
  QueueStanding standing() {
    var byTag = new HashMap<String, TagReview>();
    tags.forEach((tag, count) -> byTag.put(tag, new TagReview(count.confirmed, count.reviewed)));
    return new QueueStanding(reviewed, snoozed, byTag);
  }

  /// By name. Labels have no detector and are left out.
  List<DetectorRecord> records() {
    return detectors.entrySet().stream()
        .map(entry -> entry.getValue().record(entry.getKey()))
        .toList();
  }

  /// For the chance of evidence that waits.
  Map<String, DetectorRecord> byDetector() {
    var byName = new HashMap<String, DetectorRecord>();
    detectors.forEach((name, count) -> byName.put(name, count.record(name)));
    return byName;
  }
}
