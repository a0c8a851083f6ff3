package dev.praxis.core.importing.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.store.Statements;
import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps what files say of sessions in other files, and brings it to those sessions once both are
/// there, whichever came first.
public final class AnnotationStore {
  static final String REMEDY =
      "Import the transcripts it is about too; which comes first does not matter.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnnotationStore() {}

  /// @param record 0-based among the records of the session; null where no record is meant
  private record TagText(String tag, @Nullable Integer record, String reason) {}

  /// @param file that says it
  private record Annotation(long source, Path file, String task, Labelled label) {}

  /// What a file says about sessions that nobody has seen.
  public record Unmatched(Path file, String reason, String remedy) {}

  /// Replaces what a source said before.
  public static void keep(Statements statements, long source, List<Annotates> annotations)
      throws SQLException {
    statements.update("DELETE FROM annotation WHERE source_id = ?", source);
    for (var annotation : annotations) {
      var label = annotation.label();
      statements.update(
          """
          INSERT INTO annotation (source_id, task, said_by, outcome, basis, tags)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          source,
          annotation.task(),
          label.saidBy().word(),
          label.outcome() == null ? null : label.outcome().word(),
          label.basis(),
          json(label.tags()));
    }
  }

  /// Brings every annotation to its session.
  ///
  /// @return one for each file that speaks of sessions which are not there
  public static List<Unmatched> apply(Statements statements) throws SQLException {
    statements.update("DELETE FROM import_problem WHERE remedy = ?", REMEDY);
    var missing = new LinkedHashMap<Long, List<Annotation>>();
    for (var annotation : all(statements)) {
      var session = AnnotatedSessionStore.find(statements, annotation.file(), annotation.task());
      if (session.isPresent()) {
        write(statements, session.getAsLong(), annotation.label());
      } else {
        missing.computeIfAbsent(annotation.source(), _ -> new ArrayList<>()).add(annotation);
      }
    }
    var unmatched = new ArrayList<Unmatched>();
    for (var ofSource : missing.entrySet()) {
      unmatched.add(report(statements, ofSource));
    }
    return unmatched;
  }

  private static Unmatched report(Statements statements, Map.Entry<Long, List<Annotation>> ofSource)
      throws SQLException {
    var annotations = ofSource.getValue();
    var named = annotations.getFirst().task();
    var reason =
        "says how %d %s ended that %s not in the workspace%s"
            .formatted(
                annotations.size(),
                annotations.size() == 1 ? "session" : "sessions",
                annotations.size() == 1 ? "is" : "are",
                named.isEmpty() ? "" : ", such as " + named);
    var file = annotations.getFirst().file();
    statements.update(
        """
        INSERT INTO import_problem (source_id, path, line, reason, remedy, found_at)
        VALUES (?, ?, NULL, ?, ?, ?)
        """,
        ofSource.getKey(),
        file.toString(),
        reason,
        REMEDY,
        System.currentTimeMillis());
    return new Unmatched(file, reason, REMEDY);
  }

  private static void write(Statements statements, long session, Labelled label)
      throws SQLException {
    LabelWritingStore.outcome(statements, session, label.saidBy(), label.outcome(), label.basis());
    for (var tag : label.tags()) {
      var step =
          tag.step() == null ? null : AnnotatedSessionStore.step(statements, session, tag.step());
      LabelWritingStore.tag(statements, session, new Tag(tag.name(), step, tag.reason()));
    }
  }

  private static List<Annotation> all(Statements statements) throws SQLException {
    var all = new ArrayList<Annotation>();
    var select =
        """
        SELECT a.*, s.path FROM annotation a JOIN source s ON s.id = a.source_id
        WHERE s.state <> 'importing' ORDER BY a.id
        """;
    try (var rows = statements.with(select).executeQuery()) {
      while (rows.next()) {
        var outcome = rows.getString("outcome");
        var label =
            new Labelled(
                0,
                outcome == null ? null : Outcome.of(outcome),
                Voice.valueOf(rows.getString("said_by").toUpperCase(Locale.ROOT)),
                rows.getString("basis"),
                tags(rows.getString("tags")),
                null);
        all.add(
            new Annotation(
                rows.getLong("source_id"),
                Path.of(rows.getString("path")),
                rows.getString("task"),
                label));
      }
    }
    return all;
  }

  private static String json(List<Tag> tags) {
    try {
      return JSON.writeValueAsString(
          tags.stream().map(tag -> new TagText(tag.name(), tag.step(), tag.reason())).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("tags can't be written", e);
    }
  }

  private static List<Tag> tags(String json) {
    try {
      return List.of(JSON.readValue(json, TagText[].class)).stream()
          .map(tag -> new Tag(tag.tag(), tag.record(), tag.reason()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the workspace holds tags that are no JSON", e);
    }
  }
}
