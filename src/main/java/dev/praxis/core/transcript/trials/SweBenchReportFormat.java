package dev.praxis.core.transcript.trials;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reports of the SWE-bench harness: whether the patch of an agent made the tests of an instance
/// pass. Either one instance, which its folder names, or instances by name, or lists of names.
public final class SweBenchReportFormat implements TranscriptFormat {
  private static final String RESOLVED = "resolved";
  private static final List<String> OF_PATCH =
      List.of("patch_exists", "patch_successfully_applied", "patch_is_None", "tests_status");

  @Override
  public String name() {
    return "swe-bench-report";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    return document.isObject()
        && (isVerdict(document)
            || document.path("resolved_ids").isArray()
            || document.properties().stream()
                .limit(1)
                .anyMatch(instance -> isVerdict(instance.getValue())));
  }

  private static boolean isVerdict(JsonNode value) {
    return OF_PATCH.stream().anyMatch(value::has)
        && (value.path(RESOLVED).isBoolean() || value.has("patch_exists"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return Report.read(
        bytes,
        events,
        "report",
        (document, report) -> {
          if (isVerdict(document)) {
            verdict(FileNames.folder(file), document, report);
          } else if (document.path("resolved_ids").isArray()) {
            listed(document, report);
          } else {
            document
                .properties()
                .forEach(instance -> verdict(instance.getKey(), instance.getValue(), report));
          }
        });
  }

  private static void listed(JsonNode document, Report report) {
    for (var id : document.path("resolved_ids")) {
      says(id.asText(""), true, "", report);
    }
    for (var id : document.path("unresolved_ids")) {
      says(id.asText(""), false, "", report);
    }
  }

  private static void verdict(String instance, JsonNode value, Report report) {
    if (!value.path(RESOLVED).isBoolean()) {
      report.other();
      return;
    }
    int failing = 0;
    for (var tests : value.path("tests_status")) {
      failing += tests.path("failure").size();
    }
    var tests = failing == 0 ? "" : ", " + failing + (failing == 1 ? " test fails" : " tests fail");
    says(instance, value.path(RESOLVED).booleanValue(), tests, report);
  }

  private static void says(String instance, boolean resolved, String tests, Report report) {
    if (instance.isEmpty()) {
      report.other();
      return;
    }
    report.says(
        instance,
        Voice.CHECK,
        resolved ? Outcome.SUCCESS : Outcome.FAILURE,
        "resolved " + resolved + " of SWE-bench" + tests,
        List.of());
  }
}
