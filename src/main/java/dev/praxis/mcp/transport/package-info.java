/// Messages of the protocol as lines of standard input and output.
@NullMarked
package dev.praxis.mcp.transport;

import org.jspecify.annotations.NullMarked;
