package dev.praxis.core.importing;

import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.agentrx.GroundTruthFormat;
import dev.praxis.core.transcript.agentv.AgentVFormat;
import dev.praxis.core.transcript.agentv.AgentVResultFormat;
import dev.praxis.core.transcript.atif.AtifFormat;
import dev.praxis.core.transcript.atif.HarborResultFormat;
import dev.praxis.core.transcript.chat.LangMemFormat;
import dev.praxis.core.transcript.chat.MessageListFormat;
import dev.praxis.core.transcript.labelled.LabelledTracesFormat;
import dev.praxis.core.transcript.labelled.SessionLabelsFormat;
import dev.praxis.core.transcript.minisweagent.MiniSweAgentFormat;
import dev.praxis.core.transcript.sweagent.SweAgentFormat;
import dev.praxis.core.transcript.taubench.TauBenchFormat;
import dev.praxis.core.transcript.trials.ReflexionFormat;
import dev.praxis.core.transcript.trials.SweBenchReportFormat;
import dev.praxis.core.transcript.trials.TerminalBenchFormat;
import dev.praxis.core.transcript.whoandwhen.TeamTraceFormat;
import dev.praxis.core.transcript.whoandwhen.WhoAndWhenFormat;
import java.util.List;

/// The formats in which benchmarks, researchers and training data tell of sessions.
final class DataSetFormats {
  private DataSetFormats() {}

  /// In the order they are tried: plain lists of messages, which say least of themselves, last.
  static List<TranscriptFormat> inOrder() {
    return List.of(
        new LabelledTracesFormat(),
        new SessionLabelsFormat(),
        new TauBenchFormat(),
        new MiniSweAgentFormat(),
        new WhoAndWhenFormat(),
        new SweAgentFormat(),
        new TeamTraceFormat(),
        new AtifFormat(),
        new AgentVFormat(),
        new GroundTruthFormat(),
        new SweBenchReportFormat(),
        new HarborResultFormat(),
        new AgentVResultFormat(),
        new ReflexionFormat(),
        new TerminalBenchFormat(),
        new LangMemFormat(),
        new MessageListFormat());
  }
}
