/// Reports on evaluations, each kind with what it may say and no more.
@NullMarked
package dev.praxis.core.report.evaluation;

import org.jspecify.annotations.NullMarked;
