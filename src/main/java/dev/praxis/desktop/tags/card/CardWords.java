package dev.praxis.desktop.tags.card;

import dev.praxis.core.mining.Evidence;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.tags.charts.WeeklyRates;
import dev.praxis.desktop.tags.queue.Narrowing;
import dev.praxis.desktop.tags.queue.Pace;
import dev.praxis.desktop.tags.queue.Scope;
import dev.praxis.desktop.tags.queue.Sitting.Batch;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the tab says about cards, in words.
public record CardWords(Texts texts) {
  private static final int WORDS = 40;
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  /// Where the quote ends as it is read first: after its 40th word.
  public static int end(String quote) {
    var word = WORD.matcher(quote);
    int end = 0;
    for (int i = 0; i < WORDS && word.find(); i++) {
      end = word.end();
    }
    return end;
  }

  public String scope(Scope scope) {
    return switch (scope) {
      case Scope.All _ -> texts.get("tags.all");
      case Scope.Untagged _ -> texts.get("tags.untagged");
      case Scope.Snoozed _ -> texts.get("tags.snoozed");
      case Scope.OfTag(var tag) -> tag;
      case Scope.PartOfTag(var tag, _) -> tag;
    };
  }

  /// What narrows a scope; empty where nothing does.
  public String narrowing(Scope scope) {
    return scope instanceof Scope.PartOfTag(_, var by)
        ? switch (by) {
          case Narrowing.InProject(var project) -> texts.format("tags.in.project", project);
          case Narrowing.InWeek(var monday, _) ->
              texts.format("tags.in.week", WeeklyRates.day(monday));
        }
        : "";
  }

  public String order(QueueOrder order) {
    return texts.get("tags.order." + order.name().toLowerCase(Locale.ROOT));
  }

  /// Project, session, time, step.
  public String place(Evidence evidence) {
    var at = evidence.at();
    var seq = evidence.signal().seq();
    var project = evidence.project().isEmpty() ? texts.get("tags.no.project") : evidence.project();
    return at == null
        ? texts.format("tags.place", project, evidence.sessionTitle(), seq)
        : texts.format("tags.place.at", project, evidence.sessionTitle(), WHEN.format(at), seq);
  }

  /// The score, and what became of others about as sure.
  public String score(Evidence evidence, @Nullable DetectorRecord record) {
    var signal = evidence.signal();
    if (signal.detector().isEmpty()) {
      return texts.get("tags.by.label");
    }
    var score = texts.format("tags.score", signal.score(), signal.detector());
    if (record == null) {
      return score + texts.get("tags.score.new");
    }
    int place =
        Math.clamp((int) (signal.score() * record.bins().size()), 0, record.bins().size() - 1);
    var bin = record.bins().get(place);
    return bin.decided() == 0
        ? score + texts.get("tags.score.new")
        : score
            + texts.format(
                "tags.score.bin",
                Figures.tick(bin.low()),
                Figures.tick(bin.high()),
                bin.real(),
                bin.decided());
  }

  /// Of all its decisions, and of those that came up at random.
  public String precision(@Nullable DetectorRecord record) {
    if (record == null || record.decided() == 0) {
      return "";
    }
    var all =
        texts.format(
            "tags.precision",
            record.real(),
            record.decided(),
            Figures.percentRange(record.precision()));
    return record.drawn() == 0
        ? all
        : all
            + texts.format(
                "tags.precision.fair",
                record.drawnReal(),
                record.drawn(),
                Figures.percentRange(record.fairPrecision()));
  }

  /// What 25 decisions came to.
  public String batch(Batch batch) {
    return texts.format(
        "tags.batch",
        batch.decisions(),
        batch.median().toMillis() / 1000.0,
        batch.real(),
        batch.notReal(),
        batch.snoozed());
  }

  /// Seconds a decision and what is left at that pace.
  public String pace(Pace pace, int remaining) {
    var each = pace.median();
    if (each.isEmpty()) {
      return texts.get("tags.pace.none");
    }
    double seconds = each.get().toMillis() / 1000.0;
    var left = pace.left(remaining).orElse(Duration.ZERO);
    return left.compareTo(Duration.ofMinutes(1)) < 0
        ? texts.format("tags.pace.short", seconds, left.toSeconds())
        : texts.format("tags.pace", seconds, Math.round(left.toSeconds() / 60.0));
  }
}
