/// Commands about the workspace as a whole.
@NullMarked
package dev.praxis.cli.workspace;

import org.jspecify.annotations.NullMarked;
