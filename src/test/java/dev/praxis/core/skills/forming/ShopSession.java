package dev.praxis.core.skills.forming;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A transcript of Claude Code that is written call by call, then imported.
final class ShopSession {
  private final String key;
  private final ClaudeLines lines;
  private int calls;

  /// @param number tells it from others
  ShopSession(int number) {
    key = "%08d-1111-4222-8333-444444444444".formatted(number);
    lines = new ClaudeLines(key).idsFrom("%08d".formatted(number));
  }

  ShopSession asks(String words) {
    lines.prompt(words);
    return this;
  }

  ShopSession says(String words) {
    lines.says(words);
    return this;
  }

  ShopSession runs(String command, String answer) {
    return calls("Bash", "{\"command\":%s}".formatted(ClaudeLines.quoted(command)), answer);
  }

  ShopSession calls(String tool, String input, String answer) {
    var id = "toolu_%s_%d".formatted(key, calls++);
    lines.calls(id, tool, input).answers(id, answer);
    return this;
  }

  ShopSession fails(String command, String answer) {
    var id = "toolu_%s_%d".formatted(key, calls++);
    lines
        .calls(id, "Bash", "{\"command\":%s}".formatted(ClaudeLines.quoted(command)))
        .failsWith(id, answer);
    return this;
  }

  /// Writes it and imports it.
  Session into(Workbench workbench, Path folder) {
    return into(workbench, folder, key);
  }

  /// The same under another file name: a copy.
  Session into(Workbench workbench, Path folder, String name) {
    var projects = folder.resolve("projects").resolve("-home-dev-shop");
    var file = projects.resolve(name + ".jsonl");
    try {
      Files.createDirectories(projects);
      Files.writeString(file, lines.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workbench.importer().importAll(List.of(file), Progress.ignored());
    return workbench.sessions().find(key).orElseThrow();
  }

  /// A certificate for a shop, got and checked in six steps.
  static ShopSession certificate(int number, String domain) {
    return new ShopSession(number)
        .asks("Set up SSL/TLS certificate with Let's Encrypt and Nginx on Ubuntu server")
        .runs("ls /etc/nginx/sites-enabled", "default\n" + domain)
        .runs("sudo apt-get update", "Reading package lists... Done")
        .runs("sudo apt-get install -y certbot python3-certbot-nginx", "Setting up certbot")
        .fails("sudo certbot --nginx -d " + domain, "Exit code 1\nAn unexpected error occurred")
        .runs(
            "sudo certbot --nginx -d %s -m ops@%s --agree-tos".formatted(domain, domain),
            "Successfully received certificate.")
        .runs(
            "sudo nginx -t",
            "nginx: configuration file syntax is ok\nnginx: configuration test is successful")
        .runs("sudo systemctl reload nginx", "")
        .runs("sudo certbot renew --dry-run", "Congratulations, all simulated renewals succeeded")
        .says("The certificate is in place.");
  }
}
