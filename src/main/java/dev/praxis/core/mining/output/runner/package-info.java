/// Summaries of test runners, one class a family.
@NullMarked
package dev.praxis.core.mining.output.runner;

import org.jspecify.annotations.NullMarked;
