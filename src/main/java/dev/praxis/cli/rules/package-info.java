/// Commands about rules and the instruction file.
@NullMarked
package dev.praxis.cli.rules;

import org.jspecify.annotations.NullMarked;
