package dev.praxis.core.secrets;

import java.util.Arrays;
import java.util.Optional;

/// What a secret is, by the shape it was known by.
public enum SecretKind {
  GITLAB_TOKEN("gitlab-token"),
  GITHUB_TOKEN("github-token"),
  API_KEY("api-key"),
  AWS_ACCESS_KEY("aws-access-key"),
  AWS_SECRET_KEY("aws-secret-key"),
  SLACK_TOKEN("slack-token"),
  PRIVATE_KEY("private-key"),
  AUTHORIZATION("authorization"),
  JWT("jwt"),
  URL_PASSWORD("url-password"),
  GOOGLE_KEY("google-key"),
  STRIPE_KEY("stripe-key"),
  NPM_TOKEN("npm-token"),
  PYPI_TOKEN("pypi-token"),
  /// Of another issuer whose tokens tell themselves by their beginning.
  ISSUED_TOKEN("issued-token"),
  /// The value of something called a password.
  PASSWORD("password"),
  /// The value of something called a secret, a token or a key.
  NAMED_SECRET("named-secret"),
  /// Characters too random to be anything but a key.
  RANDOM("random");

  private final String word;

  SecretKind(String word) {
    this.word = word;
  }

  /// As it stands in a mask and in the workspace.
  public String word() {
    return word;
  }

  public static Optional<SecretKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
