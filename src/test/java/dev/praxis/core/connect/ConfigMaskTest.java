package dev.praxis.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConfigMaskTest {
  private final ConfigMask mask = new ConfigMask();

  @Test
  void whatAServerGetsAsItsEnvironmentIsHidden() {
    var shown =
        mask.of(
            """
            {
              // ours
              "mcpServers": {
                "tickets": {
                  "command": "tickets",
                  "env": { "WHO": "hunter2", "WHERE": "${HOME}/x", "REF": "${TICKETS_KEY}" },
                  "headers": {
                    "X-Custom": "open sesame"
                  }
                }
              }
            }
            """);

    assertThat(shown)
        .contains("\"command\": \"tickets\"", "// ours", "\"REF\": \"${TICKETS_KEY}\"")
        .contains("\"WHO\": \"[secret:", "\"X-Custom\": \"[secret:")
        .doesNotContain("hunter2", "sesame");
    assertThat(shown.lines()).hasSize(12);
  }

  @Test
  void tablesOfTomlAreHiddenAsWell() {
    var shown =
        mask.of(
            """
            model = "fast"

            [mcp_servers.tickets]
            command = "tickets"
            env = { WHO = "hunter2" }

            [mcp_servers.other.env]
            WHO = "hunter2"
            KEY = 'letmein'

            [mcp_servers.last]
            command = "last"
            """);

    assertThat(shown)
        .contains("model = \"fast\"", "command = \"tickets\"", "command = \"last\"")
        .doesNotContain("hunter2", "letmein");
  }

  @Test
  void aKnownShapeIsHiddenWhereverItStands() {
    var key = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    assertThat(mask.of("{\"args\": [\"--token\", \"" + key + "\"]}")).doesNotContain(key);
  }

  @Test
  void anotherValueHasAnotherMask() {
    assertThat(mask.of("env = { A = \"one\" }"))
        .isEqualTo(mask.of("env = { A = \"one\" }"))
        .isNotEqualTo(mask.of("env = { A = \"two\" }"));
  }
}
