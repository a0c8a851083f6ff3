package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.queue.DetectorRecord.Bin;
import dev.praxis.core.statistics.Intervals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads what became of evidence: by detector and score.
final class DecidedStore {
  private static final int BINS = 10;

  private DecidedStore() {}

  private static final class Count {
    private final int[] decided = new int[BINS];
    private final int[] real = new int[BINS];
    private int drawn;
    private int drawnReal;
  }

  /// By name. Labels have no detector and are left out.
  static List<DetectorRecord> records(Handle handle) {
    Map<String, Count> counts = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT detector, min(cast(score * 10 AS INTEGER), 9) AS bin, drawn = 'random' AS drawn,
                   count(*) AS decided, sum(verdict = 'real') AS real
            FROM evidence_review
            WHERE verdict <> 'snoozed' AND detector <> ''
            GROUP BY 1, 2, 3
            """)
        .map((row, _) -> {
          var count = counts.computeIfAbsent(row.getString("detector"), _ -> new Count());
          int bin = Math.clamp(row.getInt("bin"), 0, BINS - 1);
          count.decided[bin] += row.getInt("decided");
          count.real[bin] += row.getInt("real");
          if (row.getBoolean("drawn")) {
            count.drawn += row.getInt("decided");
            count.drawnReal += row.getInt("real");
          }
          return count;
        })
        .list();
    return counts.entrySet().stream()
        .map(entry -> record(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// By tag, and together.
  static QueueStanding standing(Handle handle) {
    var tags = new HashMap<String, TagReview>();
    int[] total = new int[2]; // decided, snoozed
    handle
        .createQuery(
            """
            SELECT coalesce(moved.becomes, alias.becomes, r.tag) AS tag,
                   sum(r.verdict = 'real') AS confirmed, sum(r.verdict = 'not_real') AS refused,
                   sum(r.verdict = 'snoozed') AS snoozed
            FROM evidence_review r
            JOIN session s ON s.id = r.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            LEFT JOIN evidence_tag moved
              ON moved.session_id = r.session_id AND moved.seq = r.seq AND moved.tag = r.tag
            LEFT JOIN tag_alias alias ON alias.tag = r.tag
            GROUP BY 1
            """)
        .map((row, _) -> {
          int reviewed = row.getInt("confirmed") + row.getInt("refused");
          total[0] += reviewed;
          total[1] += row.getInt("snoozed");
          return tags.put(row.getString("tag"), new TagReview(row.getInt("confirmed"), reviewed));
        })
        .list();
    return new QueueStanding(total[0], total[1], tags);
  }

  /// For the chance of evidence that waits.
  static Map<String, DetectorRecord> byDetector(Handle handle) {
    var byName = new HashMap<String, DetectorRecord>();
    records(handle).forEach(each -> byName.put(each.detector(), each));
    return byName;
  }

  private static DetectorRecord record(String detector, Count count) {
    int decided = 0;
    int real = 0;
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < BINS; i++) {
      decided += count.decided[i];
      real += count.real[i];
      bins.add(
          new Bin(
              i / (double) BINS,
              (i + 1) / (double) BINS,
              count.decided[i],
              count.real[i],
              Intervals.wilson(count.real[i], count.decided[i])));
    }
    return new DetectorRecord(
        detector,
        decided,
        real,
        Intervals.wilson(real, decided),
        count.drawn,
        count.drawnReal,
        Intervals.wilson(count.drawnReal, count.drawn),
        bins);
  }
}
