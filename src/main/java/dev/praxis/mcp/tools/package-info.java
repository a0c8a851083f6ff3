/// What agents can call.
@NullMarked
package dev.praxis.mcp.tools;

import org.jspecify.annotations.NullMarked;
