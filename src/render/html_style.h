// The style sheet of the HTML report. Colours are tokens, once for light and once for dark; every
// pair of text and background has a contrast of 4.5 : 1 or more (WCAG 2.2, 1.4.3).
#pragma once

#include <string_view>

namespace ninety::html {

inline constexpr std::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --page: #fdfcf9; --ink: #1f2328; --soft: #57606a; --line: #d5d0c4; --link: #0b57a4;
  --thesis: #f3dff2; --situation: #dbe7f8; --action: #d5f0ec; --result: #dff2d3; --bridge: #fdebc3;
  --other: #ecebe6; --hint: #0b6e78; --warning: #8a4b00; --error: #b3261e; --good: #1d6b2c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17191c; --ink: #e8e6e1; --soft: #a9b0b8; --line: #3a3f45; --link: #8cc4ff;
    --thesis: #4a2c49; --situation: #27405f; --action: #1d4a44; --result: #2e4a22; --bridge: #55430f;
    --other: #33353a; --hint: #6fd3dd; --warning: #ffb95c; --error: #ff8a80; --good: #8bd49a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
header, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.2rem; }
p, ol, ul, table { margin: .5rem 0; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft, footer { color: var(--soft); }
.answer { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; }
mark { color: inherit; background: var(--other); border-radius: .25rem; padding: .15rem .2rem;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.role { font-size: .72rem; font-weight: 600; letter-spacing: .04em; text-transform: uppercase; padding-right: .35rem; }
mark.thesis { background: var(--thesis); } mark.situation { background: var(--situation); }
mark.action { background: var(--action); } mark.result { background: var(--result); }
mark.bridge { background: var(--bridge); }
.flag { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .25em; }
.flag.hint { text-decoration-style: dotted; text-decoration-color: var(--hint); }
.flag.warning { text-decoration-style: dashed; text-decoration-color: var(--warning); }
.flag.error { text-decoration-style: wavy; text-decoration-color: var(--error); }
.note { font-size: .75rem; font-weight: 600; padding: 0 .2rem; vertical-align: super; line-height: 1; }
.remarks > li { margin: .75rem 0; padding-left: .25rem; }
.severity { font-weight: 600; }
.severity.hint { color: var(--hint); } .severity.warning { color: var(--warning); }
.severity.error { color: var(--error); } .severity.good { color: var(--good); }
:target { outline: 2px solid var(--link); outline-offset: 3px; border-radius: .2rem; }
.next { border-left: .3rem solid var(--good); padding: .25rem 0 .25rem 1rem; font-size: 1.15rem; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
svg text { fill: var(--ink); font: 600 15px system-ui, sans-serif; }
svg .thesis { fill: var(--thesis); } svg .situation { fill: var(--situation); }
svg .action { fill: var(--action); } svg .result { fill: var(--result); }
svg .bridge { fill: var(--bridge); } svg .other { fill: var(--other); }
svg rect { stroke: var(--line); } svg path { fill: none; stroke: var(--ink); stroke-width: 2; }
table { border-collapse: collapse; } th, td { padding: .2rem 1.25rem .2rem 0; text-align: left; }
thead th { border-bottom: 1px solid var(--line); } td.number { text-align: right; }
footer { margin-top: 3rem; padding-bottom: 2rem; font-size: .85rem; }
@media print {
  :root { color-scheme: light; --page: #fff; --ink: #000; --soft: #444; }
  body { font-size: 10.5pt; } nav { display: none; } header { padding-top: 0; }
  header, main, footer { max-width: none; padding: 0; }
  mark, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2 { break-after: avoid; } li, .next { break-inside: avoid; } a { color: inherit; text-decoration: none; }
}
)css";

/// Only in the page of a recording.
inline constexpr std::string_view kTimelineStyle = R"css(
.timeline { overflow-x: auto; border: 1px solid var(--line); border-radius: .25rem; margin: .75rem 0; }
.timeline:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.timeline svg { width: auto; height: auto; max-width: none; margin: 0; }
.timeline svg text.small { font: 400 12px system-ui, sans-serif; }
.timeline svg path.wave { stroke: var(--soft); stroke-width: 2; }
.timeline svg path.pitch { stroke: var(--link); stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
.timeline svg path.median { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 4; }
.timeline svg path.tick { stroke: var(--soft); stroke-width: 1; }
.timeline svg rect.pause { fill: var(--soft); stroke: none; }
.timeline svg rect.awkward { fill: var(--error); }
.timeline svg rect.contact { fill: var(--link); stroke: none; }
.timeline svg rect.away { fill: none; stroke: var(--warning); stroke-width: 2; }
.timeline svg rect.filler { fill: none; stroke: var(--warning); stroke-width: 2; }
audio { width: 100%; }
@media print { .timeline { overflow: visible; } .timeline svg { width: 100%; } audio { display: none; } }
)css";

}  // namespace ninety::html
