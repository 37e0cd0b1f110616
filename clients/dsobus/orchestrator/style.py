"""How the report looks, and the few lines of script that open a message."""

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --card: #f5f7f9; --ink: #1b2128; --quiet: #55606d; --line: #c5ccd4;
  --link: #0b57a4; --hover: #e3eefa; --dead: #b3261e; --located: #b3261e; --true: #6b3fa0; --good: #1d6b3a; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --card: #1d232a; --ink: #e4e8ec; --quiet: #a3adb8;
  --line: #46505b; --link: #7db8f5; --hover: #22344a; --dead: #ff8a80; --located: #ff8a80; --true: #c5a3f5;
  --good: #7fd09b; --on: #14181d } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1240px; padding: 20px 24px 40px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif }
h1 { font-size: 24px; line-height: 1.3; margin: 4px 0 14px; max-width: 62em; overflow-wrap: anywhere }
h2 { font-size: 18px; margin: 30px 0 8px }
h3 { font-size: 14px; margin: 8px 0 4px }
h3 a { font-weight: 400; margin-left: 8px; overflow-wrap: anywhere }
p { margin: 4px 0 8px }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 12.5px }
code { overflow-wrap: anywhere }
.kicker { color: var(--quiet); margin: 0 }
.status { margin-left: 6px; padding: 2px 9px; border: 1.5px solid; border-radius: 10px; font-weight: 600 }
.status.completed { color: var(--good) } .status.failed, .status.suspended { color: var(--dead) }
.notes { margin: 0 0 14px; padding: 8px 12px 8px 30px; border-left: 4px solid var(--dead); background: var(--card) }
.figures { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 }
.figures div { min-width: 104px; padding: 8px 12px; border-radius: 6px; background: var(--card) }
.figures dt { color: var(--quiet); font-size: 13px }
.figures dd { margin: 0; font-size: 20px; font-weight: 600; overflow-wrap: anywhere }
.figures .bad dd { color: var(--dead) }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr)); gap: 0 28px }
.pair > * { min-width: 0 }
table { border-collapse: collapse; width: 100% }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
th { font-weight: 600 } .facts th { width: 11em } .facts td { overflow-wrap: anywhere }
.steps { font-size: 13.5px; white-space: nowrap } .steps th { color: var(--quiet) }
.steps .n, .steps th:nth-child(7) { text-align: right }
tr.bad td:nth-child(6), details.bad summary { color: var(--dead); font-weight: 600 }
.scroll { overflow-x: auto; padding: 2px }
figure { margin: 0 } figcaption { color: var(--quiet); font-size: 13.5px }
details { border: 1px solid var(--line); border-radius: 6px; margin: 6px 0; padding: 0 12px }
summary { cursor: pointer; padding: 7px 0; overflow-wrap: anywhere; scroll-margin-top: 12px }
.message { scroll-margin-top: 56px; padding-bottom: 8px }
pre { margin: 0; max-height: 32em; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere;
  padding: 10px; border-radius: 6px; background: var(--card);
  line-height: 1.45; tab-size: 2 }
.cut { color: var(--dead) } .links a { margin-right: 16px }
footer { margin-top: 32px; color: var(--quiet); font-size: 13.5px }
svg { display: block; max-width: 100%; height: auto }
svg text { fill: var(--ink); font-size: 13px; paint-order: stroke; stroke: var(--paper);
  stroke-width: 4px; stroke-linejoin: round }
.lifeline, .rule { stroke: var(--line); stroke-width: 1; fill: none } .lifeline { stroke-dasharray: 2 4 }
.participant rect { fill: var(--card); stroke: var(--quiet) }
.participant text { stroke: none; font-weight: 600 }
.time, .outcome, svg .kind { fill: var(--quiet); font-size: 11.5px }
.leg .row { fill: transparent } .leg:hover .row, .leg:focus .row { fill: var(--hover) }
.leg:hover text, .leg:focus text { stroke: var(--hover) }
.leg:focus-visible .row { stroke: var(--link); stroke-width: 2 }
.leg { outline: none } .arrow { stroke: var(--link); stroke-width: 1.8; fill: none } .head, .badge { fill: var(--link) }
.leg .label { fill: var(--link); }
.leg:hover .label, .leg:focus .label { text-decoration: underline; text-underline-offset: 3px }
.leg .number { fill: var(--on); stroke: none; font-size: 11.5px; font-weight: 600 }
.leg.bad .arrow { stroke: var(--dead); stroke-dasharray: 7 4 } .leg.bad .head, .leg.bad .badge { fill: var(--dead) }
.leg.bad .label, .leg.bad .outcome { fill: var(--dead); font-weight: 600 } .leg:hover .number { stroke: none }
.wire { stroke: var(--ink); stroke-width: 2; fill: none } .wire.dead { stroke: var(--dead); stroke-dasharray: 3 5 }
.device .symbol { fill: var(--ink); stroke: var(--ink); stroke-width: 2 }
.device .stroke { stroke: var(--paper); stroke-width: 2 }
.device.dead .symbol { fill: var(--paper); stroke: var(--dead) }
.device.dead .stroke { stroke: var(--dead) } .device.dead .name { fill: var(--dead) }
.device.located .name, .device.true .name { font-weight: 600 }
.branch { stroke: var(--quiet); stroke-width: 1.2; fill: none }
.winding { fill: none; stroke: var(--quiet); stroke-width: 1.3 }
.source { fill: none; stroke: var(--ink); stroke-width: 2 } .size { fill: var(--quiet) }
.node .v0, .node .v1, .node .v2, .node .v3, .node .v4, .node .v5, .node .v6 { stroke: var(--paper); stroke-width: 1 }
.v0 { fill: #3b1f8f } .v1 { fill: #2563c9 } .v2 { fill: #57a5dc } .v3 { fill: #49a35f } .v4 { fill: #e8b12f }
.v5 { fill: #e2741d } .v6 { fill: #b3261e } .none { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.5 }
.network .name { font-size: 11.5px; font-weight: 600 }
.ring { fill: none; stroke: var(--located); stroke-width: 3.5 }
.diamond { fill: none; stroke: var(--true); stroke-width: 2.5 }
rect.flag { fill: var(--located) } .true:not(.located) rect.flag { fill: var(--true) }
text.flag { fill: var(--on); stroke: none; font-size: 11.5px; font-weight: 700 }
@page { margin: 12mm }
@media print { :root { color-scheme: light; --paper: #fff; --card: #f5f7f9; --ink: #000; --quiet: #444; --line: #999;
  --link: #0b57a4; --dead: #b3261e; --located: #b3261e; --true: #6b3fa0; --good: #1d6b3a; --on: #fff }
  body { max-width: none; padding: 0; font-size: 12px } .scroll { overflow: visible }
  svg { min-width: 0 !important; max-height: 240mm }
  .steps { font-size: 11px } .steps code { font-size: 10px } .pair { grid-template-columns: 1fr 1fr }
  details:not([open]), .links, section:has(> details):not(:has(> [open])) { display: none } pre { max-height: none }
  h1 { font-size: 18px } h2 { break-after: avoid } figure, tr, .facts, .figures div { break-inside: avoid }
  .badge, .flag { print-color-adjust: exact } }
"""

# Newer browsers open the details around a link's target by themselves, but not at a second click on the same link.
SCRIPT = """
function show() {
  const found = /^#m\\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  const details = found && found.closest("details");
  if (!details) return;
  details.open = true;
  details.scrollIntoView();
  details.querySelector("summary").focus({ preventScroll: true });
}
addEventListener("hashchange", show);
addEventListener("click", event => event.target.closest('a[href^="#m"]') && setTimeout(show));
show();
"""
