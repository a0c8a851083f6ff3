/// A report as data, and how it becomes HTML, Markdown or CSV.
@NullMarked
package dev.praxis.core.report.document;

import org.jspecify.annotations.NullMarked;
