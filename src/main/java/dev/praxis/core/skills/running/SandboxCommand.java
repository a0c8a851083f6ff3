package dev.praxis.core.skills.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line that shuts a command in.
///
/// @param bubblewrap the program
/// @param prlimit the program that sets the kernel's limits, within the sandbox
/// @param asNobody the program that gives up the rights of root first; empty where there are none.
///   The kernel sets root no limit of processes, and what root may read it may read in the sandbox
/// @param modern whether this bubblewrap can forbid further namespaces and limit the size of its
///   temporary folders
record SandboxCommand(Path bubblewrap, Path prlimit, Optional<Path> asNobody, boolean modern) {
  /// Who owns nothing.
  static final int NOBODY = 65_534;

  private static final List<String> PLACES = List.of("/usr/bin", "/bin", "/usr/local/bin");
  private static final List<String> SYSTEM =
      List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

  /// Of `/etc` only what programs need to start; it holds hashes of passwords and keys as well.
  private static final List<String> SETTINGS =
      List.of(
          "/etc/alternatives",
          "/etc/ld.so.cache",
          "/etc/ld.so.conf",
          "/etc/ld.so.conf.d",
          "/etc/localtime",
          "/etc/mime.types",
          "/etc/ssl/certs",
          "/etc/ssl/openssl.cnf",
          "/etc/pki/tls/certs",
          "/etc/java-17-openjdk",
          "/etc/java-21-openjdk",
          "/etc/java-25-openjdk",
          "/etc/perl",
          "/etc/python3");

  /// What the user may have running besides, on an old kernel.
  private static final int ELSEWHERE = 4096;

  private static final long LARGEST_TEMPORARY = 64L * 1024 * 1024;

  static Optional<SandboxCommand> find() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return Optional.empty();
    }
    var bubblewrap = program("bwrap");
    var prlimit = program("prlimit");
    var asNobody = isRoot() ? program("setpriv") : Optional.<Path>empty();
    return bubblewrap.isPresent() && prlimit.isPresent() && (!isRoot() || asNobody.isPresent())
        ? Optional.of(
            new SandboxCommand(
                bubblewrap.get(), prlimit.get(), asNobody, isModern(bubblewrap.get())))
        : Optional.empty();
  }

  static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> program(String name) {
    return PLACES.stream()
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean isModern(Path bubblewrap) {
    try {
      var help = new ProcessBuilder(bubblewrap.toString(), "--help").redirectErrorStream(true);
      var process = help.start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return text.contains("--disable-userns") && text.contains("--size ");
    } catch (IOException e) {
      return false;
    }
  }

  /// @param line for the shell
  List<String> of(String line, Scratch scratch, SandboxLimits limits) {
    var words = new ArrayList<String>();
    asNobody.ifPresent(program ->
        words.addAll(
            List.of(
                program.toString(),
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--no-new-privs")));
    words.add(bubblewrap.toString());
    words.addAll(namespaces());
    words.addAll(environment());
    words.addAll(files(scratch));
    words.add("--");
    words.addAll(kernelLimits(limits));
    words.addAll(List.of(shell(), "-c", line));
    return words;
  }

  private List<String> namespaces() {
    var words =
        new ArrayList<>(
            List.of(
                "--unshare-user",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try"));
    if (modern) {
      words.add("--disable-userns");
    }
    words.addAll(
        List.of(
            "--uid",
            "1000",
            "--gid",
            "1000",
            "--hostname",
            "sandbox",
            "--die-with-parent",
            "--new-session",
            "--cap-drop",
            "ALL"));
    return words;
  }

  private static List<String> environment() {
    return List.of(
        "--clearenv",
        "--setenv",
        "PATH",
        "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "--setenv",
        "HOME",
        Scratch.HOME,
        "--setenv",
        "USER",
        "agent",
        "--setenv",
        "LANG",
        "C.UTF-8",
        "--setenv",
        "TERM",
        "dumb",
        "--setenv",
        "TMPDIR",
        "/tmp");
  }

  private List<String> files(Scratch scratch) {
    var words = new ArrayList<>(List.of("--ro-bind", "/usr", "/usr"));
    for (var name : SYSTEM) {
      var path = Path.of(name);
      if (Files.isSymbolicLink(path)) {
        words.addAll(List.of("--symlink", target(path), name));
      } else if (Files.isDirectory(path)) {
        words.addAll(List.of("--ro-bind", name, name));
      }
    }
    for (var name : SETTINGS) {
      words.addAll(List.of("--ro-bind-try", name, name));
    }
    words.addAll(List.of("--ro-bind", scratch.passwd().toString(), "/etc/passwd"));
    words.addAll(List.of("--ro-bind", scratch.group().toString(), "/etc/group"));
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    words.addAll(temporary("/tmp"));
    words.addAll(temporary("/dev/shm"));
    words.addAll(
        List.of(
            "--bind",
            scratch.work().toString(),
            Scratch.WORK,
            "--bind",
            scratch.home().toString(),
            Scratch.HOME,
            "--remount-ro",
            "/",
            "--remount-ro",
            "/dev",
            "--chdir",
            Scratch.WORK));
    return words;
  }

  private List<String> temporary(String place) {
    return modern
        ? List.of("--size", Long.toString(LARGEST_TEMPORARY), "--tmpfs", place)
        : List.of("--tmpfs", place);
  }

  private List<String> kernelLimits(SandboxLimits limits) {
    return List.of(
        prlimit.toString(),
        "--nproc=" + (limits.processes() + (countsByNamespace() ? 0 : ELSEWHERE)),
        "--data=" + limits.memory(),
        "--fsize=" + Math.min(limits.disk(), 256L * 1024 * 1024),
        "--cpu=" + (limits.time().toSeconds() + 1) * 4,
        "--nofile=1024",
        "--core=0",
        "--memlock=0");
  }

  /// Since Linux 5.14; before, all processes of the user count.
  private static boolean countsByNamespace() {
    var numbers = System.getProperty("os.version", "0.0").split("\\D+", 3);
    int major = Integer.parseInt("0" + numbers[0]);
    int minor = numbers.length > 1 ? Integer.parseInt("0" + numbers[1]) : 0;
    return major > 5 || (major == 5 && minor >= 14);
  }

  /// Skills are written for bash; where there is none, for what there is.
  private static String shell() {
    return Files.isExecutable(Path.of("/usr/bin/bash"))
        ? "/usr/bin/bash"
        : Files.isExecutable(Path.of("/bin/bash")) ? "/bin/bash" : "/bin/sh";
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
