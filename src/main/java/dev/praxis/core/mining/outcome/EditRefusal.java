package dev.praxis.core.mining.outcome;

import java.util.regex.Pattern;

/// Words by which editing tools say that they changed nothing. They stand at the start of the
/// answer: what follows may be text of the file.
final class EditRefusal {
  private static final int LOOKED_AT = 400;
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i)^\\s*+(?:<tool_use_error>|<error>|error:\\s|error editing[^\\n]{0,200}: |error"
              + " executing tool [^\\n]{0,80}: |tool execution failed[^\\n]{0,40}: )*+(?:(?:the"
              + " )?string to replace (?:was )?not found|you must read (?:the )?file|invalid"
              + " `\\w++` parameter|the path [^\\n]{1,300} does not exist|file has not been"
              + " read|file has been (?:unexpectedly )?modified|file does not exist|no changes to"
              + " make|found \\d++ matches of the string|failed to edit|apply_patch verification"
              + " failed|failed to find (?:expected lines|context)|no replacement was"
              + " performed|your proposed edit has introduced|no match found for|the"
              + " old_string|old_string|oldstring (?:not found|must|and)|found (?:multiple"
              + " matches|\\d++ occurrences) |multiple (?:matches|occurrences) (?:found|of)|no"
              + " changes (?:made to|to apply)|could not find (?:the )?(?:exact"
              + " )?(?:old|match|string|search|text)|unable to apply (?:diff|patch)|patch"
              + " (?:failed|does not apply)|invalid patch|hunk #?\\d++ failed|cannot"
              + " (?:edit|write|create)|file (?:already exists|not found)|the (?:tool|edit)"
              + " (?:execution|operation)? ?failed|edit failed|search block|<error_details>|this"
              + " tool call failed)");
  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)^\\s*+(?:<tool_use_error>|error[: ]|.{0,60}\\b(?:ENOENT|EACCES|EISDIR)\\b)");

  private EditRefusal() {}

  static boolean shows(String answer) {
    var start = answer.substring(0, Math.min(LOOKED_AT, answer.length()));
    return REFUSED.matcher(start).find() || ERROR.matcher(start).find();
  }
}
