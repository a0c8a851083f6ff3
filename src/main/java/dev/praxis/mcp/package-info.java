/// The server that agents talk to by the Model Context Protocol.
@NullMarked
package dev.praxis.mcp;

import org.jspecify.annotations.NullMarked;
