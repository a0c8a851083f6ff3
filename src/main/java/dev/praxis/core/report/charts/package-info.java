/// Charts of results, as the window and reports show them.
@NullMarked
package dev.praxis.core.report.charts;

import org.jspecify.annotations.NullMarked;
