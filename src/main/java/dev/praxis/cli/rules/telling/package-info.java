/// How rules and what became of them are told.
@NullMarked
package dev.praxis.cli.rules.telling;

import org.jspecify.annotations.NullMarked;
