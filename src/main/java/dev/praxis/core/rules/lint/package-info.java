/// What speaks against a rule or a line of an instruction file: findings, and what they point at.
@NullMarked
package dev.praxis.core.rules.lint;

import org.jspecify.annotations.NullMarked;
