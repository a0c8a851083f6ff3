/// What an evaluation found, as charts that the window and reports share.
@NullMarked
package dev.praxis.core.report.charts.evaluation;

import org.jspecify.annotations.NullMarked;
