package dev.praxis.core.report.document;

import dev.praxis.core.report.drawing.Palette;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Theme;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The looks of a page: the colours of both themes by role, and where things stand.
final class PageStyle {
  private static final String LAYOUT =
      """
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--canvas); color: var(--fg);
        font: 15px/1.55 Inter, system-ui, "Segoe UI", "Noto Sans", sans-serif; }
      main { max-width: 980px; margin: 0 auto; padding: 48px 24px 64px; }
      header { border-bottom: 1px solid var(--border); padding-bottom: 20px; }
      .kind, .muted, figcaption, summary { color: var(--fg-muted); font-size: 13px; }
      .kind { margin: 0 0 4px; }
      h1 { font-size: 30px; line-height: 1.2; font-weight: 650; margin: 0 0 12px; }
      h1.good { color: var(--success); } h1.bad { color: var(--danger); }
      h1.warning { color: var(--warning); }
      .verdict { font-size: 20px; line-height: 1.45; margin: 0; max-width: 42em; }
      header ul { margin: 14px 0 0; padding-left: 18px; color: var(--fg-muted); }
      h2 { font-size: 16px; font-weight: 600; margin: 36px 0 10px; }
      ul { padding-left: 18px; } li { margin: 4px 0; max-width: 62em; }
      table { border-collapse: collapse; width: 100%; font-size: 13px;
        font-variant-numeric: tabular-nums; }
      th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0;
        border-bottom: 1px solid var(--border); overflow-wrap: break-word; }
      thead th { color: var(--fg-muted); font-weight: 500; white-space: nowrap; }
      th[scope=row] { font-weight: 400; width: 34%; }
      td.figure { white-space: nowrap; }
      .wide .figure { text-align: right; }
      .numbers td.figure { font-weight: 600; width: 34%; white-space: normal; }
      tr.about th { padding-top: 16px; color: var(--fg-muted); font-weight: 600; }
      tr.about:first-child th { padding-top: 0; }
      tr.marked td:first-child { box-shadow: inset 3px 0 var(--danger); padding-left: 9px; }
      .wide { overflow-x: auto; }
      figure { margin: 0; }
      svg { max-width: 100%; height: auto; display: block; }
      figcaption { margin-top: 6px; }
      summary { cursor: pointer; margin-top: 6px; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 5px 20px; font-size: 13px;
        margin: 0; }
      dt { color: var(--fg-muted); } dd { margin: 0; overflow-wrap: anywhere; }
      .code { font: 12px/1.6 ui-monospace, "JetBrains Mono", Menlo, Consolas, monospace; }
      @media (max-width: 620px) {
        .wide table { min-width: 560px; }
        .numbers td.muted { display: none; }
      }
      @media print {
        body { font-size: 10.5pt; }
        main { max-width: none; padding: 0; }
        section, figure, tr { break-inside: avoid; }
        h1, h2, figcaption { break-after: avoid; }
        thead { display: table-header-group; }
        .wide { overflow: visible; }
        .wide table { min-width: 0; font-size: 8.5pt; }
        svg { print-color-adjust: exact; }
        section:has(> .wide), section:has(> .numbers) { break-inside: auto; }
        details::details-content { content-visibility: visible; block-size: auto; }
        summary { list-style: none; }
      }
      @page { margin: 16mm; }
      """;

  private PageStyle() {}

  static String css() {
    return """
    :root { color-scheme: light dark; %s }
    @media screen and (prefers-color-scheme: dark) { :root { %s } }
    %s%s\
    """
        .formatted(colours(Theme.LIGHT.palette()), colours(Theme.DARK.palette()), roles(), LAYOUT);
  }

  private static String colours(Palette palette) {
    return Arrays.stream(Role.values())
        .map(role -> "--%s: %s;".formatted(role.word(), palette.of(role)))
        .collect(Collectors.joining(" "));
  }

  /// Shapes of charts by their role.
  private static String roles() {
    return Arrays.stream(Role.values())
        .map(Role::word)
        .map(word ->
            ".fill-%1$s { fill: var(--%1$s); } .stroke-%1$s { stroke: var(--%1$s); }\n"
                .formatted(word))
        .collect(Collectors.joining());
  }
}
