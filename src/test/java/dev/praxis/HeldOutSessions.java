package dev.praxis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Transcripts of ten sessions, of which the two newest say a word that nobody else says.
public final class HeldOutSessions {
  public static final String WORD = "zygomorphic";

  /// The share that holds out just these two.
  public static final double SHARE = 0.2;

  private HeldOutSessions() {}

  /// Writes them into a folder, and answers with it.
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int day = 1; day <= 8; day++) {
      write(folder, "open-" + day, day, "ordinary" + day);
    }
    write(folder, "hidden-one", 20, WORD);
    write(folder, "hidden-two", 21, WORD);
    return folder;
  }

  /// Asked to run tests, edits, reports done without having run any, is put right.
  private static void write(Path folder, String id, int day, String word) throws IOException {
    var lines =
        List.of(
            user(id, day, 1, "Please mend the " + word + " rounding in Price.java of the shop"),
            """
            {"type":"assistant","uuid":"%1$s-2","parentUuid":"%1$s-1","sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:02:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"id":"m-%1$s-2","role":"assistant","model":"some-model","content":[{"type":"tool_use","id":"t-%1$s","name":"Edit","input":{"file_path":"/home/ada/shop/%3$s.java","old_string":"a","new_string":"b"}}]}}\
            """
                .formatted(id, day, word),
            """
            {"type":"user","uuid":"%1$s-3","parentUuid":"%1$s-2","sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:03:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t-%1$s","content":"edited %3$s"}]}}\
            """
                .formatted(id, day, word),
            """
            {"type":"assistant","uuid":"%1$s-4","parentUuid":"%1$s-3","sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:04:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"id":"m-%1$s-4","role":"assistant","model":"some-model","content":[{"type":"text","text":"Done. The %3$s rounding is mended."}]}}\
            """
                .formatted(id, day, word),
            user(id, day, 5, "No, you forgot to run the tests for " + word + ". Always run them!"));
    Files.write(folder.resolve(id + ".jsonl"), lines);
  }

  private static String user(String id, int day, int step, String text) {
    return """
    {"type":"user","uuid":"%1$s-%3$d","parentUuid":null,"sessionId":"%1$s","timestamp":"2026-05-%2$02dT10:%3$02d:00Z","cwd":"/home/ada/shop","version":"2.1.0","message":{"role":"user","content":"%4$s"}}\
    """
        .formatted(id, day, step, text);
  }
}
