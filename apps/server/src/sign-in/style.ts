/** One sheet for all pages of a sign-in: a window of some 480 pixels, light or dark as the person has it. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2d3a; --soft: #5b6976; --card: #fff; --page: #f3f5f7; --line: #d5dbe1;
  --field: #8a96a1; --brand: #17494d; --brand-on: #fff; --brand-over: #0f3639; --quiet: #eef2f6; --bad: #b3261e; --bad-bg: #fdf0ef; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e9ee; --soft: #a5b1bc; --card: #1d252d; --page: #12171c; --line: #36424d;
  --field: #7d8a96; --brand: #8fd0d4; --brand-on: #0b2426; --brand-over: #b4e2e5; --quiet: #26313b; --bad: #ffb4ab; --bad-bg: #3b2220; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main { width: min(26rem, 100%); padding: 1.25rem 1.5rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; overflow-wrap: anywhere; }
header { display: flex; align-items: center; gap: .5rem; margin-bottom: 1rem; color: var(--soft); font-weight: 600; font-size: .875rem; }
header svg { width: 24px; height: 24px; flex: none; }
h1 { margin: 0 0 .375rem; font-size: 1.25rem; line-height: 1.25; text-wrap: balance; }
p { margin: 0 0 .875rem; }
form { margin: 0; }
label { display: block; margin-bottom: .375rem; font-weight: 600; font-size: .9375rem; }
input { width: 100%; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--field); border-radius: 8px; background: var(--card);
  color: inherit; font: inherit; }
input.digits { font-size: 1.5rem; letter-spacing: .28em; font-variant-numeric: tabular-nums; }
input[aria-invalid='true'] { border-color: var(--bad); }
button { width: 100%; min-height: 44px; padding: .5rem 1rem; border: 1px solid transparent; border-radius: 8px; font: inherit; font-weight: 600;
  cursor: pointer; }
button.main { margin-top: .75rem; background: var(--brand); color: var(--brand-on); }
button.first { margin: 0 0 1.25rem; }
button.main:hover { background: var(--brand-over); }
button.plain { margin-top: .5rem; background: var(--quiet); color: var(--text); }
button.plain:hover { border-color: var(--line); }
button.link { width: auto; min-height: 44px; padding: .25rem .375rem; background: none; color: var(--brand); font-weight: 500; }
button.link:hover { text-decoration: underline; }
:is(input, button, a):focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.fault { margin: 0 0 1rem; padding: .625rem .75rem; border-left: 4px solid var(--bad); border-radius: 4px; background: var(--bad-bg); color: var(--bad); }
.hint, .soft { color: var(--soft); font-size: .875rem; }
.hint { margin: 0 0 .375rem; }
.or { display: flex; align-items: center; gap: .75rem; margin: 1.25rem 0; color: var(--soft); font-size: .875rem; }
.or::before, .or::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
.below { margin: .5rem 0 0; }
.below a { color: var(--brand); }
.row { display: flex; flex-wrap: wrap; gap: 0 .75rem; margin: .75rem -.375rem 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin-top: 1rem; }
.pair button { margin: 0; }
dl { margin: 0 0 .75rem; padding: .75rem 1rem; background: var(--quiet); border-radius: 8px; }
dt { color: var(--soft); font-size: .8125rem; }
dd { margin: 0 0 .5rem; font-weight: 600; }
dd:last-child { margin: 0; }
dd span { display: block; font-weight: 400; font-size: .875rem; color: var(--soft); }
ul { margin: 0 0 .5rem; padding-left: 1.125rem; font-size: .875rem; }
li { margin-bottom: .25rem; }
@media (forced-colors: active) { button { border-color: ButtonText; } }`;
