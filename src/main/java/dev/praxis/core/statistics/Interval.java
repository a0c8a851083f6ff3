package dev.praxis.core.statistics;

/// A confidence interval at 95 %.
///
/// @param method as shown beside the numbers: `wilson`
public record Interval(String method, double low, double high) {}
