package dev.praxis.mcp.transport;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far a client is: unknown, introduced, ready. The SDK's session would let a request that
/// comes before its time wait for ever; here it is answered.
final class Handshake {
  private static final Set<String> KNOWN =
      Set.of(
          McpSchema.METHOD_INITIALIZE,
          McpSchema.METHOD_PING,
          McpSchema.METHOD_LOGGING_SET_LEVEL,
          McpSchema.METHOD_TOOLS_LIST,
          McpSchema.METHOD_TOOLS_CALL,
          McpSchema.METHOD_RESOURCES_LIST,
          McpSchema.METHOD_RESOURCES_READ,
          McpSchema.METHOD_RESOURCES_TEMPLATES_LIST,
          McpSchema.METHOD_PROMPT_LIST,
          McpSchema.METHOD_PROMPT_GET);

  private final Listener listener;
  private boolean introduced;
  private boolean ready;

  Handshake(Listener listener) {
    this.listener = listener;
  }

  /// Why a request is not handed on; null where it is.
  Wire.@Nullable Refusal refusal(JSONRPCRequest request) {
    var method = request.method();
    if (!KNOWN.contains(method)) {
      return refused(request, ErrorCodes.METHOD_NOT_FOUND, "Method not found: " + method);
    }
    if (method.equals(McpSchema.METHOD_INITIALIZE)) {
      return introduction(request);
    }
    return ready
        ? null
        : refused(
            request,
            ErrorCodes.INVALID_REQUEST,
            "Send initialize first, and notifications/initialized once it is answered.");
  }

  private Wire.@Nullable Refusal introduction(JSONRPCRequest request) {
    if (introduced) {
      return refused(
          request, ErrorCodes.INVALID_REQUEST, "This connection was initialized before.");
    }
    if (!(request.params() instanceof Map<?, ?> params
        && params.get("protocolVersion") instanceof String
        && params.get("clientInfo") instanceof Map<?, ?> client
        && client.get("name") instanceof String name)) {
      return refused(
          request,
          ErrorCodes.INVALID_PARAMS,
          "initialize needs protocolVersion, and clientInfo with name and version.");
    }
    introduced = true;
    listener.connected(name, client.get("version") instanceof String version ? version : "");
    return null;
  }

  /// That the introduction under way could not be read after all.
  void failed() {
    introduced = ready;
  }

  /// Whether a notification is for the session.
  boolean takes(JSONRPCNotification notification) {
    boolean opening = notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
    if (opening && (ready || !introduced)) {
      return false;
    }
    if (opening) {
      ready = true;
      listener.ready();
    }
    return ready;
  }

  private static Wire.Refusal refused(JSONRPCRequest request, int code, String message) {
    return new Wire.Refusal(request.id(), code, message);
  }
}
