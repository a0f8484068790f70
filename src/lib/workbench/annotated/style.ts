// The look of the annotated description, on a screen and on paper. It stands alone: neither the page's
// style nor its fonts come with it.

export const STYLE = `
.annotated {
  --ink: #12161c; --ink-2: #47505d; --ink-3: #5f6875; --panel: #fff; --line: #e3e6eb;
  --bad: #c02626; --bad-soft: #fdecec; --warn: #8a5c00; --warn-soft: #fcf3dc; --note-soft: #eef0f3;
  --link: #0b66c3;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  box-sizing: border-box; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem;
  background: var(--panel); color: var(--ink);
  font: 14px/1.5 Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif;
}
.annotated h1, .annotated h2, .annotated h3, .annotated p, .annotated ol, .annotated ul,
.annotated dl, .annotated dd { margin: 0; padding: 0; }
.annotated ol, .annotated ul { list-style: none; }
.annotated h1 { font-size: 22px; line-height: 1.3; }
.annotated h2 { margin-top: 28px; padding-bottom: 4px; border-bottom: 2px solid var(--ink); font-size: 16px; }
.annotated a { color: var(--link); white-space: nowrap; }
.annotated code { font: 0.94em/1.5 var(--mono); overflow-wrap: anywhere; }
.about, .made { color: var(--ink-2); }
.made { margin-top: 28px; font-size: 12.5px; }
.found { margin-top: 10px; }
.found li { margin-top: 2px; }
.lines > li { padding: 9px 0 10px; border-bottom: 1px solid var(--line); }
.text { display: grid; grid-template-columns: 3.5em minmax(0, 1fr); }
.number { color: var(--ink-3); font: 12.5px/1.6 var(--mono); user-select: none; }
.annotated .raw { font: 600 13px/1.55 var(--mono); white-space: pre-wrap; }
.raw mark { background: none; color: inherit; text-decoration: underline wavy var(--mark) 1.5px; text-decoration-skip-ink: none; }
.about-line { margin-left: 3.5em; }
.meaning { color: var(--ink-2); max-width: 44rem; }
.meaning b { color: var(--ink); }
.tokens { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-top: 5px !important; }
.tokens > div { max-width: 100%; }
.tokens dt { color: var(--ink-3); font-size: 12px; line-height: 1.3; }
.tokens dd { display: flex; flex-wrap: wrap; gap: 0 7px; line-height: 1.4; }
.tokens .unread { color: var(--bad); }
.problem { margin-top: 6px !important; padding: 5px 10px !important; border-left: 3px solid var(--mark); background: var(--soft); max-width: 44rem; }
.error { --mark: var(--bad); --soft: var(--bad-soft); }
.warning { --mark: var(--warn); --soft: var(--warn-soft); }
.note { --mark: var(--ink-3); --soft: var(--note-soft); }
.problem b, .found b { color: var(--mark); }
.why { display: block; color: var(--ink-2); font-size: 13px; }
.rest { margin-top: 24px; }
@media (max-width: 480px) {
  .text { grid-template-columns: 2.5em minmax(0, 1fr); }
  .about-line { margin-left: 0; }
}
@media screen and (prefers-color-scheme: dark) {
  .annotated {
    --ink: #eef1f5; --ink-2: #b4bdc9; --ink-3: #8d97a5; --panel: #13171e; --line: #262d38;
    --bad: #ff7b7b; --bad-soft: #3a1517; --warn: #e6b64c; --warn-soft: #33270a; --note-soft: #1d232c;
    --link: #62a8f5;
  }
}
@media print {
  .annotated { max-width: none; padding: 0; font-size: 9pt; line-height: 1.4; }
  .annotated h1 { font-size: 15pt; }
  .annotated h2 { margin-top: 14pt; font-size: 11pt; break-after: avoid; }
  .annotated .raw { font-size: 9pt; }
  .annotated a { color: inherit; }
  .lines > li { break-inside: avoid; padding: 3pt 0 4pt; }
  .lines > li.long { break-inside: auto; }
  .meaning, .problem { max-width: none; }
  /* Beside each other, a label and its value need one row instead of two. */
  .tokens { gap: 0 10pt; margin-top: 1pt !important; }
  .tokens > div { display: flex; flex-wrap: wrap; gap: 0 4pt; align-items: baseline; }
  .tokens dt, .why { font-size: 8pt; }
  .problem { margin-top: 2pt !important; padding: 2pt 7pt !important; }
}
`;
