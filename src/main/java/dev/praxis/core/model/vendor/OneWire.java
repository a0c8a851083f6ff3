package dev.praxis.core.model.vendor;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Hands LangChain4j the wire that was made for one request. Its time limits are the wire's own.
record OneWire(Wire wire, Duration connectTimeout, Duration readTimeout)
    implements HttpClientBuilder {

  OneWire(Wire wire, Duration deadline) {
    this(wire, deadline, deadline);
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return wire;
  }
}
