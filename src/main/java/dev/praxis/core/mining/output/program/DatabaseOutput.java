package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// psql, MySQL and SQLite: their errors leave the status at zero more often than not.
public final class DatabaseOutput implements OutputParser {
  private static final Pattern CLIENT =
      Pattern.compile(
          "psql|mysql|mariadb|sqlite3|pg_dump|pg_restore|createdb|dropdb|docker|docker-compose|podman|kubectl|supabase|duckdb");
  private static final Pattern FAILED =
      Pattern.compile(
          "(?m)^(?:psql: (?:error|FATAL)|psql:[^\\n]{0,120}: ERROR: |ERROR:  |FATAL:  |ERROR \\d{4}"
              + " \\(\\w{5}\\)|(?:Parse|Runtime) error(?: near line|,|:)|Error: (?:near |no such"
              + " (?:table|column)|in prepare))");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked = output.has("ERROR") || output.has("FATAL") || output.has("rror");
    var failed = marked ? output.first(FAILED) : null;
    return failed != null && output.ran(CLIENT)
        ? Finding.sure(FailureClass.QUERY_FAILURE, "the database: " + failed.group().strip())
        : null;
  }
}
