package dev.praxis.core.skills.forming.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.mining.outcome.CallArguments;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Calls of the tools of a service: an order desk, an issue tracker. Looking something up is a step
/// only where something later was done with it, which [Recorder] tells.
final class ToolSteps {
  private static final int LONGEST_VALUE = 200;
  private static final int MOST_ARGUMENTS = 12;
  private static final Pattern OF_THE_AGENT =
      Pattern.compile(
          "calculate|calculator|think|submit|finish|final_answer|memory|note|exit|todo\\w*|kill\\w*|stop\\w*|task\\w*|message"
              + "|plan|report_intent|save_memory|read_\\w+|list_(?:dir|files|directory|mcp\\w*)|search_(?:files|code|dir\\w*)"
              + "|find_(?:file|files)|get_(?:errors|file\\w*|terminal\\w*|changed_files)|web\\w*|open|goto|scroll\\w*"
              + "|(?:mcp__)?\\w*(?:playwright|browser|puppeteer|context7)\\w*|enter\\w*|exit\\w*|function\\w*|lookup|computer");
  private static final Pattern LOOKS_UP =
      Pattern.compile("(?:.*__)?(?:get|search|list|find|fetch|lookup|query|read|view|check)_?.*");

  private ToolSteps() {}

  /// Whether the tool looks something up instead of changing it.
  static boolean looksUp(RecordedStep step) {
    return LOOKS_UP.matcher(step.command().toLowerCase(Locale.ROOT)).matches();
  }

  /// Empty for tools of the agent program itself.
  static Optional<RecordedStep> of(JudgedCall call) {
    var tool = call.use().tool();
    var name = tool.toLowerCase(Locale.ROOT);
    boolean service = call.kind() == ToolKind.OTHER || LOOKS_UP.matcher(name).matches();
    if (!service || OF_THE_AGENT.matcher(name).matches() || !name.matches("[\\w.:-]{3,80}")) {
      return Optional.empty();
    }
    boolean looksUp = LOOKS_UP.matcher(name).matches();
    if (name.indexOf('_') < 0 && name.indexOf('.') < 0 && name.indexOf('-') < 0) {
      return Optional.empty(); // one word: a tool of the agent program that is not known here
    }
    return Optional.of(
        new RecordedStep(
            call.call().seq(),
            StepKind.TOOL,
            "",
            tool,
            arguments(call),
            "",
            "tool:" + name,
            looksUp ? "the details are shown" : "the answer shows the change, and no error",
            false));
  }

  private static Map<String, String> arguments(JudgedCall call) {
    var arguments = new LinkedHashMap<String, String>();
    for (var each : CallArguments.of(call.use()).properties()) {
      if (arguments.size() < MOST_ARGUMENTS && each.getKey().matches("\\w{1,40}")) {
        arguments.put(each.getKey(), value(each.getValue()));
      }
    }
    return arguments;
  }

  private static String value(JsonNode node) {
    var text = node.isValueNode() ? node.asText() : node.toString();
    return text.length() <= LONGEST_VALUE ? text : "";
  }
}
