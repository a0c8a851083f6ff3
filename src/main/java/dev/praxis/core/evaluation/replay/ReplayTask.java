package dev.praxis.core.evaluation.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/// One task an agent is given again and again.
///
/// @param name unique in its set
/// @param project it stands for: tasks of one project are alike
/// @param prompt what the agent is asked
/// @param workspace folder whose copy the agent works in, relative to the file of the set; empty
///   for an empty one
/// @param setup command run in the copy before the agent; empty for none
/// @param check command whose exit status 0 says that the task went well; empty for none
/// @param tag of the failure it once triggered; found in the transcript it says that the task went
///   badly; empty for none
/// @param critical whether a new failure here is told before anything else
/// @param session key of the session it was taken from, which tells its lineage; empty where it was
///   thought up. Left out of plans where empty, so that those frozen without it keep their hash
public record ReplayTask(
    String name,
    String project,
    String prompt,
    String workspace,
    String setup,
    String check,
    String tag,
    boolean critical,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String session) {

  public ReplayTask {
    session = Objects.requireNonNullElse(session, ""); // plans of old do not say
  }

  /// A task that was thought up.
  public ReplayTask(
      String name,
      String project,
      String prompt,
      String workspace,
      String setup,
      String check,
      String tag,
      boolean critical) {
    this(name, project, prompt, workspace, setup, check, tag, critical, "");
  }
}
