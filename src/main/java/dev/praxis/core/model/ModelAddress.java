package dev.praxis.core.model;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Which model, and where.
///
/// @param baseUrl without a slash at its end
/// @param model as the vendor calls it
public record ModelAddress(Provider provider, URI baseUrl, String model) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /// The host and, where it is an unusual one, the port.
  public String host() {
    var host = Objects.requireNonNullElse(baseUrl.getHost(), "");
    return baseUrl.getPort() < 0 ? host : host + ":" + baseUrl.getPort();
  }

  /// Whether it is on this computer, so that nothing leaves it.
  public boolean isHere() {
    var host = baseUrl.getHost();
    return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }

  /// Whether the vendor itself answers there.
  public boolean isVendors() {
    return Objects.equals(baseUrl.getHost(), provider.home().getHost());
  }

  /// As a person says it.
  public String inWords() {
    return "%s at %s".formatted(model, host());
  }
}
