/// Whether what a line names is there: files, commands, models, and links that can be links.
@NullMarked
package dev.praxis.core.rules.lint.reference;

import org.jspecify.annotations.NullMarked;
