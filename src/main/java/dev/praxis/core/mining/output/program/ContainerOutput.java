package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Docker, Podman, Compose and kubectl.
public final class ContainerOutput implements OutputParser {
  private static final Pattern PROGRAM =
      Pattern.compile("docker|docker-compose|podman|podman-compose|kubectl|helm|minikube|kind");
  private static final Pattern FAILED =
      Pattern.compile(
          "(?m)^(?:(?:docker: )?Error response from daemon: |(?:ERROR: )?Cannot connect to the"
              + " Docker daemon|ERROR: failed to |(?:target \\S{1,80}?: )?failed to solve: |Error:"
              + " No such (?:container|image|object|network|volume)|no configuration file"
              + " provided|Error from server|The connection to the server|error: (?:the"
              + " server|unable|no|resource)|Error: INSTALLATION FAILED|service \"[^\"]++\" (?:is"
              + " not running|didn't complete)|unknown (?:shorthand )?flag: )");

  @Override
  public @Nullable Finding find(Output output) {
    boolean marked =
        output.has("rror")
            || output.has("ERROR")
            || output.has("Cannot connect")
            || output.has("failed to")
            || output.has("no configuration")
            || output.has("unknown")
            || output.has("service \"")
            || output.has("The connection");
    var failed = marked ? output.first(FAILED) : null;
    return failed != null && output.ran(PROGRAM)
        ? Finding.sure(FailureClass.COMMAND_FAILED, failed.group().strip())
        : null;
  }
}
