/// Commands about prompts: optimizing them, keeping them, deciding what was proposed.
@NullMarked
package dev.praxis.cli.reflection;

import org.jspecify.annotations.NullMarked;
