/// What agents can read without a call: resources and prompts.
@NullMarked
package dev.praxis.mcp.reading;

import org.jspecify.annotations.NullMarked;
