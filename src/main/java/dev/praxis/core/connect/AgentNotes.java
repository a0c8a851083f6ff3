package dev.praxis.core.connect;

import dev.praxis.core.connect.Reach.InProject;
import java.util.ArrayList;
import java.util.List;

/// What a person should know about a connection: what the agent asks for, and what it cannot do.
final class AgentNotes {
  private AgentNotes() {}

  static List<String> of(ConnectableAgent agent, Reach reach, PraxisProgram program) {
    var notes = new ArrayList<String>();
    if (!program.isInstalled()) {
      notes.add(
          "Praxis runs from a build, not installed: the entry stops working when that build moves.");
    }
    if (reach instanceof InProject) {
      notes.add("The entry names a program of this computer, so it is no use to others.");
    }
    switch (agent) {
      case CLAUDE_CODE -> {
        notes.add(
            reach instanceof InProject
                ? "Claude Code asks once before it uses a server from .mcp.json."
                : "Claude Code rewrites .claude.json while it runs: close it before --apply.");
        notes.add("A session whose terminal is killed has no end; `praxis watch` imports it too.");
      }
      case CODEX -> {
        notes.add("Codex runs a hook only after you trusted it once: type /hooks in Codex.");
        if (reach instanceof InProject) {
          notes.add("Codex reads .codex in a project only where you trusted the project.");
        }
      }
      case GEMINI ->
          notes.add("Gemini CLI does not wait for hooks at the end; the import goes on by itself.");
      case CURSOR ->
          notes.add(
              "No import at the end: Cursor's transcripts hold no results of tools, and Praxis does"
                  + " not read them.");
      case OPENCODE ->
          notes.add(
              "No import at the end: OpenCode has no hook for it. Write a session out with `opencode"
                  + " export SESSION > FILE.json` and import that.");
    }
    return notes;
  }
}
