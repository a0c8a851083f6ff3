package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.Chart;

/// A chart with its place in a window or a report.
///
/// @param id letters and hyphens; names its file
/// @param title as shown above it
public record NamedChart(String id, String title, Chart chart) {}
