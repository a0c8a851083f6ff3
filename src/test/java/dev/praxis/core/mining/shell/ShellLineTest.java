package dev.praxis.core.mining.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ShellLineTest {
  private static List<String> read(String line) {
    return ShellLine.commands(line).stream()
        .map(command -> (command.program() + " " + command.argumentLine()).strip())
        .toList();
  }

  @Test
  void splitsAtOperators() {
    assertThat(read("cd app && mvn -q test | tail -5; git status || true & ls"))
        .containsExactly("cd app", "mvn -q test", "tail -5", "git status", "true", "ls");
  }

  @Test
  void keepsQuotedTextInOneWord() {
    assertThat(read("echo \"git commit; git push\" 'a && b' c\\ d"))
        .containsExactly("echo git commit; git push a && b c d");
  }

  @Test
  void readsSubstitutionsAsCommandsOfTheirOwn() {
    assertThat(read("echo \"now: $(git rev-parse HEAD)\" `date`"))
        .containsExactly("git rev-parse HEAD", "date", "echo now:");
  }

  @Test
  void leavesHereDocumentsOut() {
    assertThat(
            read(
                """
                git commit -m "$(cat <<'EOF'
                Fix the (first) "bug"
                git push
                EOF
                )" && git status
                """))
        .containsExactly("cat", "git commit -m", "git status");
    assertThat(read("cat > a.py <<-EOF\n\trm -rf /\n\tEOF\npytest"))
        .containsExactly("cat", "pytest");
  }

  @Test
  void leavesCommentsOut() {
    assertThat(read("ls # git commit\npwd")).containsExactly("ls", "pwd");
    assertThat(read("echo a#b")).containsExactly("echo a#b");
  }

  @Test
  void peelsWrappersOff() {
    assertThat(read("sudo -u ada FOO=1 timeout 60s npx vitest run")).containsExactly("vitest run");
    assertThat(read("env CI=1 python3 -m pytest -q")).containsExactly("pytest -q");
    assertThat(read("poetry run pytest tests")).containsExactly("pytest tests");
    assertThat(read("git -C /srv/app -c user.name=x --no-pager commit -m a"))
        .containsExactly("git commit -m a");
  }

  @Test
  void looksIntoShellsAndContainers() {
    assertThat(read("bash -lc 'cd x && cargo test'"))
        .containsExactly("bash -lc cd x && cargo test", "cd x", "cargo test");
    assertThat(read("docker compose exec web npm test")).contains("npm test");
    assertThat(read("bash scripts/run.sh 'a; git commit'"))
        .containsExactly("bash scripts/run.sh a; git commit", "run.sh a; git commit");
  }

  @Test
  void tellsWhatIsWrittenFromWhatIsRun() {
    var command = ShellLine.commands("printf 'x' 2>/dev/null > src/a.js 2>&1").getFirst();
    assertThat(command.arguments()).containsExactly("x");
    assertThat(command.writes()).containsExactly("/dev/null", "src/a.js");
    assertThat(CodeFiles.changedBy(command)).isTrue();
    assertThat(CodeFiles.changedBy(ShellLine.commands("sed -i s/a/b/ src/A.java").getFirst()))
        .isTrue();
    assertThat(CodeFiles.changedBy(ShellLine.commands("sed -n 1,5p src/A.java").getFirst()))
        .isFalse();
  }

  @Property
  void readsAnyTextWithoutFailing(@ForAll String line) {
    assertThat(ShellLine.commands(line)).isNotNull();
    assertThat(ShellLine.commands("a \"$(" + line + "<<E\n(")).isNotNull();
  }
}
