/// What agents send with a call, checked against what they were told.
@NullMarked
package dev.praxis.mcp.arguments;

import org.jspecify.annotations.NullMarked;
