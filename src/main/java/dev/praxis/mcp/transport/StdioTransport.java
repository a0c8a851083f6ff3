package dev.praxis.mcp.transport;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// The protocol as lines of two streams, one client long. The SDK's own transport stops at the
/// first line that is no message and forgets what is under way when its input ends; this one
/// answers such a line, and at the end finishes what was asked.
public final class StdioTransport implements McpServerTransportProvider, McpServerTransport {
  private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);

  /// Of one message, in bytes.
  private static final int LONGEST = 4 << 20;

  /// What may take long; everything else is answered at once, beside it.
  private static final Set<String> WORK =
      Set.of(
          McpSchema.METHOD_TOOLS_CALL,
          McpSchema.METHOD_RESOURCES_READ,
          McpSchema.METHOD_RESOURCES_LIST,
          McpSchema.METHOD_PROMPT_GET);

  private final Wire wire = new Wire();
  private final JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(wire.json());
  private final Lines lines;
  private final OutputStream out;
  private final Listener listener;
  private final Handshake handshake;
  private @Nullable McpServerSession session;

  /// @param out where nothing but messages goes
  public StdioTransport(InputStream in, OutputStream out, Listener listener) {
    lines = new Lines(in, LONGEST);
    this.out = out;
    this.listener = listener;
    handshake = new Handshake(listener);
  }

  /// How messages are read and written.
  public JacksonMcpJsonMapper mapper() {
    return mapper;
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(this);
  }

  /// Answers until the input ends, then finishes what was asked.
  public void serve() {
    var client = session;
    if (client == null) {
      throw new IllegalStateException("no server was built on this transport");
    }
    try (var work = new Work()) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        take(client, wire.read(line), work);
      }
    } catch (IOException e) {
      LOG.info("the client is gone: {}", e.getMessage());
    }
  }

  private void take(McpServerSession client, Wire.Read read, Work work) throws IOException {
    var message = read.message();
    var refusal = read.refusal();
    if (refusal != null) {
      write(wire.written(refusal));
    } else if (message instanceof JSONRPCRequest request) {
      take(client, request, work);
    } else if (message instanceof JSONRPCNotification told && handshake.takes(told)) {
      handle(client, message);
    }
  }

  private void take(McpServerSession client, JSONRPCRequest request, Work work) throws IOException {
    var refusal = handshake.refusal(request);
    if (refusal != null) {
      write(wire.written(refusal));
    } else if (WORK.contains(request.method())) {
      work.add(() -> work(client, request));
    } else {
      handle(client, request);
    }
  }

  private void work(McpServerSession client, JSONRPCRequest request) {
    if (request.method().equals(McpSchema.METHOD_RESOURCES_LIST)) {
      listener.listing();
    }
    handle(client, request);
  }

  /// What fails here is answered by the session; what cannot even be answered must not end it.
  private static void handle(McpServerSession client, JSONRPCMessage message) {
    try {
      client.handle(message).block();
    } catch (RuntimeException e) {
      LOG.error("a message could not be answered", e);
    }
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromRunnable(() -> {
      try {
        write(wire.written(message));
      } catch (IOException e) {
        LOG.info("the client hears no more: {}", e.getMessage());
      }
    });
  }

  private void write(byte[] line) throws IOException {
    synchronized (out) {
      out.write(line);
      out.flush();
    }
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    try {
      return mapper.convertValue(data, type);
    } catch (IllegalArgumentException e) {
      LOG.info("params that do not fit", e);
      handshake.failed();
      throw McpError.builder(ErrorCodes.INVALID_PARAMS)
          .message("The params do not fit this method. See the specification of MCP.")
          .build();
    }
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    var client = session;
    return client == null ? Mono.empty() : client.sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {}
}
