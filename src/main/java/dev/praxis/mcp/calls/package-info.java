/// What every call goes through: limits, the switch of a client, the log.
@NullMarked
package dev.praxis.mcp.calls;

import org.jspecify.annotations.NullMarked;
