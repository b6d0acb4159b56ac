package org.wengert.check.program;

/** The style sheet of the page. It names no font that is not there, and loads nothing. */
final class PageStyle {
  static final String CSS =
      """
      :root {
        --ink: #1d2530; --soft: #5b6776; --line: #dfe4ea; --paper: #fff; --shade: #f5f7f9;
        --bad: #b3261e; --bad-soft: #fbe9e7; --warn: #8a5a00; --warn-soft: #fdf1d8;
        --good: #1c6b3c; --good-soft: #e5f4ea; --none-soft: #eceff3;
      }
      * { box-sizing: border-box; }
      body {
        margin: 0; background: var(--shade); color: var(--ink);
        font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
      }
      main { max-width: 1180px; margin: 0 auto; padding: 28px 24px 60px; }
      h1 { margin: 0; font-size: 26px; letter-spacing: -0.01em; }
      h2 { margin: 0 0 4px; font-size: 17px; overflow-wrap: anywhere; }
      h3 {
        margin: 20px 0 6px; font-size: 12px; font-weight: 600; color: var(--soft);
        text-transform: uppercase; letter-spacing: 0.06em;
      }
      p { margin: 6px 0; }
      a { color: inherit; text-decoration-color: #a9b4c0; text-underline-offset: 3px; }
      code, .code, td.code { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
      code, .code { font-size: 13px; }
      .lead { color: var(--soft); }
      .banner {
        margin: 18px 0 22px; padding: 14px 18px; border-radius: 8px; font-size: 17px;
        font-weight: 600; border-left: 5px solid currentColor;
      }
      .facts {
        display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 12px;
        margin: 0 0 22px; padding: 0;
      }
      .facts > div {
        background: var(--paper); border: 1px solid var(--line);
        border-radius: 8px; padding: 10px 14px;
      }
      .facts dt { font-size: 12px; color: var(--soft); }
      .facts dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
      section, .card {
        background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
        padding: 18px 20px; margin: 0 0 18px; overflow-x: auto;
      }
      section .facts { margin: 14px 0 0; gap: 8px; }
      section .facts > div { background: var(--shade); border: 0; padding: 7px 12px; }
      section .facts dd { font-size: 16px; }
      table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
      th {
        text-align: left; font-size: 12px; font-weight: 600; color: var(--soft);
        border-bottom: 1px solid var(--line); padding: 6px 10px; white-space: nowrap;
      }
      td { border-bottom: 1px solid var(--line); padding: 7px 10px; vertical-align: top; }
      tr:last-child td { border-bottom: 0; }
      th:first-child, td:first-child { padding-left: 0; }
      th.n, td.n { text-align: right; white-space: nowrap; }
      td.code { font-size: 13px; overflow-wrap: anywhere; }
      td.entry { white-space: nowrap; overflow-wrap: normal; }
      .note { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; min-width: 180px; }
      .pill {
        display: inline-block; padding: 1px 9px; border-radius: 10px; font-size: 12px;
        font-weight: 600; white-space: nowrap; vertical-align: 1px;
      }
      .wrong { color: var(--bad); background: var(--bad-soft); }
      .doubt { color: var(--warn); background: var(--warn-soft); }
      .right { color: var(--good); background: var(--good-soft); }
      .none { color: var(--soft); background: var(--none-soft); }
      tr.bad td { background: var(--bad-soft); }
      tr.bad td:first-child { padding-left: 10px; }
      tr.bad .pill { color: #fff; background: var(--bad); }
      .digits { display: inline-block; width: 72px; height: 7px; margin-left: 8px;
        border-radius: 4px; background: var(--none-soft); overflow: hidden; vertical-align: 1px; }
      .digits i { display: block; height: 100%; background: #3d8b5f; }
      .digits i.wrong { background: var(--bad); }
      ul { margin: 6px 0; padding-left: 20px; }
      footer { color: var(--soft); font-size: 13px; }
      footer dt { font-weight: 600; margin-top: 6px; }
      footer dd { margin: 0 0 4px; }
      @media print {
        body { background: #fff; font-size: 11px; }
        main { max-width: none; padding: 0; }
        section, .card, .facts > div { break-inside: avoid; }
        tr { break-inside: avoid; }
        section, .card { overflow: visible; }
        .pill, .banner, .digits, .digits i, tr.bad td {
          -webkit-print-color-adjust: exact; print-color-adjust: exact;
        }
      }
      """;

  private PageStyle() {}
}
