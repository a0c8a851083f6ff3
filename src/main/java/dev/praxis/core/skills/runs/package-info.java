/// Keeps executions of skills, step by step, also those of the parts of a composed one.
@NullMarked
package dev.praxis.core.skills.runs;

import org.jspecify.annotations.NullMarked;
