/// Commands that compose skills and record their runs.
@NullMarked
package dev.praxis.cli.skills.using;

import org.jspecify.annotations.NullMarked;
