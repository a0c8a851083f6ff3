package dev.praxis.core.evaluation.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.Problem;
import dev.praxis.core.store.SettingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How a curator wants a plan carried out, kept beside it so that it can be gone on with later.
///
/// @param sandbox whether agents run under bubblewrap
/// @param readable folders outside the system that agents may read there
/// @param takeKept whether results of earlier, identical runs stand for new ones
public record RunWay(boolean sandbox, List<String> readable, boolean takeKept) {
  /// In a sandbox in which nothing else can be read, taking what is kept.
  public static final RunWay USUAL = new RunWay(true, List.of(), true);

  private static final String SETTING = "replay.way.";
  private static final ObjectMapper JSON = new ObjectMapper();

  public RunWay {
    readable = List.copyOf(readable);
  }

  /// Ready to run.
  ///
  /// @throws Problem where there is no sandbox, or no such folder
  public Conditions conditions() {
    var folders = readable.stream().map(folder -> Path.of(folder).toAbsolutePath()).toList();
    for (var folder : folders) {
      if (sandbox && !Files.isDirectory(folder)) {
        throw new Problem(
            "The folder %s is not there, so no agent can read it.".formatted(folder),
            "Name folders that are there, or none.");
      }
    }
    return new Conditions(sandbox ? Bubblewrap.find(folders) : new Unconfined(), takeKept);
  }

  /// Keeps it for a plan.
  ///
  /// @param plan its hash
  public void keep(SettingStore settings, String plan) {
    try {
      settings.put(SETTING + plan, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("words and flags are always JSON", e);
    }
  }

  /// What was kept for a plan; the usual way where nothing was.
  public static RunWay of(SettingStore settings, String plan) {
    return settings.find(SETTING + plan).map(RunWay::read).orElse(USUAL);
  }

  private static RunWay read(String json) {
    try {
      return JSON.readValue(json, RunWay.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a way to run was kept as no JSON: " + json, e);
    }
  }
}
