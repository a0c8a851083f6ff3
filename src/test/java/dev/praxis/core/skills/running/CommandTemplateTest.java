package dev.praxis.core.skills.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandTemplateTest {
  @Test
  void plainValuesStandAsTheyAre() {
    assertThat(filled("crane digest {x}:1.0", "registry.example/a_b-c"))
        .isEqualTo("crane digest registry.example/a_b-c:1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "$(reboot)", "`reboot`", "a; reboot", "it's", "a\nb", "*", "~", ""})
  void otherValuesAreQuoted(String value) {
    assertThat(filled("echo {x}", value)).isEqualTo("echo '" + value.replace("'", "'\\''") + "'");
    assertThat(filled("echo \"{x}\"", value))
        .isEqualTo("echo \"\"'" + value.replace("'", "'\\''") + "'\"\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bash -c 'echo {x}'",
        "sh -c {x}",
        "eval {x}",
        "ssh host ls {x}",
        "kubectl exec pod -- sh -c {x}",
        "python3 -c \"print('{x}')\"",
        "awk '/{x}/'",
        "echo \"$HOME {x}\"",
        "echo 'a {x}'",
        "echo $(ls {x})",
        "echo `ls {x}`",
        "cat <<END\n{x}\nEND",
        "echo a # {x}",
        "echo \\{x}",
        "echo a\"b\"{x}",
      })
  void whereQuotingPromisesNothingOnlyPlainValuesAreTaken(String template) {
    assertThat(filled(template, "plain-1.0")).isEqualTo(template.replace("{x}", "plain-1.0"));
    assertThatThrownBy(() -> filled(template, "a; reboot")).isInstanceOf(Problem.class);
  }

  @Test
  void aValueIsNoOption() {
    assertThatThrownBy(() -> filled("rm {x}", "-rf")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> filled("rm \"{x}\"", "--all")).isInstanceOf(Problem.class);
    assertThat(filled("head -n {x}", "-5")).isEqualTo("head -n -5");
    assertThat(filled("run --flag={x}", "-v")).isEqualTo("run --flag=-v");
  }

  @Test
  void bracesOfAShellAndOfTemplatesAreNoNames() {
    var template = new CommandTemplate("docker ps --format {{.Names}} ${HOME} {a} '{print}' {b}");

    assertThat(template.names(Set.of())).containsExactly("a", "b");
    assertThat(new CommandTemplate("awk '{print}'").names(Set.of("print")))
        .containsExactly("print");
  }

  /// The shell itself says what it makes of a value.
  @Property(tries = 60)
  void theProgramGetsTheValueAndNothingElseHappens(@ForAll("values") String value)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    for (var template : List.of("printf %s {x}", "printf %s \"{x}\"", "printf %s a={x}")) {
      var expected = template.contains("a=") ? "a=" + value : value;
      assertThat(printed(new CommandTemplate(template).filled(Map.of("x", value))))
          .isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().withChars("ab '\"$`\\;|&<>(){}*?~!#\n\t%=é").ofMaxLength(20);
  }

  private static String printed(String command) throws IOException, InterruptedException {
    var process = new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static String filled(String template, String value) {
    return new CommandTemplate(template).filled(Map.of("x", value));
  }
}
