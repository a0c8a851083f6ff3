/// The command that writes reports.
@NullMarked
package dev.praxis.cli.report;

import org.jspecify.annotations.NullMarked;
