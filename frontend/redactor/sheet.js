// @ts-check
/** How the redactor looks; values come from tokens.css. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { color: var(--cd-text); container-type: inline-size; display: block; font: var(--cd-size-body)/var(--cd-line) var(--cd-font); }
  :host([full]) .drop { display: none; }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h3 { font-size: var(--cd-size-h3); line-height: 1.2; margin: 0; }
  h3:focus, p:focus { outline: 0; }
  p { margin: 0; max-inline-size: var(--cd-measure); }
  .note { color: var(--cd-text-soft); font-size: var(--cd-size-small); }
  .unseen { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
  .phase { display: grid; gap: var(--cd-space-3); grid-template-columns: minmax(0, 1fr); }
  .row { align-items: center; display: flex; flex-wrap: wrap; gap: var(--cd-space-2) var(--cd-space-3); }
  .row > .end { margin-inline-start: auto; }

  button { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); color: var(--cd-link); cursor: pointer;
           font: 700 var(--cd-size-body)/1.2 var(--cd-font); min-block-size: var(--cd-control); padding: .4em 1.1em; }
  button:hover { background: var(--cd-accent-soft); }
  button.main { background: var(--cd-accent); border-color: var(--cd-accent); color: var(--cd-on-accent); }
  button.main:hover { background: var(--cd-accent-strong); border-color: var(--cd-accent-strong); }
  button.quiet { background: none; border-color: transparent; padding-inline: .5em; text-decoration: underline; text-underline-offset: .15em; }
  button:disabled { border-color: var(--cd-border); color: var(--cd-text-off); cursor: default; background: none; }
  :is(button, input, summary):focus-visible { box-shadow: var(--cd-focus-shadow); outline: 0; }

  .drop { align-items: center; background: var(--cd-surface-sunken); border: 2px dashed var(--cd-border-field); border-radius: var(--cd-radius-large); display: flex; flex-wrap: wrap;
          gap: var(--cd-space-2) var(--cd-space-3); padding: var(--cd-space-3); }
  .drop.over { background: var(--cd-accent-soft); border-color: var(--cd-accent); }

  .stage { background: var(--cd-surface-sunken); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); inline-size: fit-content; line-height: 0; margin-inline: auto; max-inline-size: 100%; position: relative; }
  .stage canvas { border-radius: inherit; display: block; inline-size: min(100cqi - 2px, 78vh * var(--ratio)); block-size: auto; }
  .surface { cursor: crosshair; inset: 0; position: absolute; touch-action: pinch-zoom; user-select: none; -webkit-user-select: none; }
  .box { background: #000; border: 0; border-radius: 0; box-shadow: 0 0 0 1px #fff; cursor: move; display: block; min-block-size: 0; padding: 0; position: absolute; touch-action: none; }
  .box:hover { background: #000; }
  .box::before { content: ''; inset: -6px; position: absolute; }
  .box:focus-visible, .box:focus { box-shadow: 0 0 0 2px #000, 0 0 0 5px var(--cd-focus), 0 0 0 6px #000; outline: 0; z-index: 2; }
  .number { background: #fff; border-radius: 0 0 4px 0; color: #000; font: 700 .75rem/1.1rem var(--cd-font); inset: 0 auto auto 0; padding: 0 .3em; position: absolute; pointer-events: none; }
  .handle { display: none; block-size: 24px; inline-size: 24px; cursor: nwse-resize; inset: auto -14px -14px auto; position: absolute; }
  .handle::after { background: #fff; border: 3px solid #000; border-radius: 50%; content: ''; inset: 4px; position: absolute; }
  .box:is(:focus, :hover) .handle { display: block; }
  .draft { background: rgb(0 0 0 / .75); box-shadow: 0 0 0 1px #fff; pointer-events: none; position: absolute; }
  .corner { block-size: 16px; inline-size: 16px; border: 3px solid #000; border-radius: 50%; box-shadow: 0 0 0 2px var(--cd-focus), inset 0 0 0 2px var(--cd-focus); pointer-events: none; position: absolute; translate: -50% -50%; }

  summary { border-radius: var(--cd-radius); color: var(--cd-link); cursor: pointer; inline-size: fit-content; min-block-size: 1.75rem; }
  ol { display: grid; gap: var(--cd-space-2); list-style: none; margin: var(--cd-space-2) 0 0; padding: 0; }
  li { align-items: end; display: grid; gap: var(--cd-space-1) var(--cd-space-2); grid-template-columns: 2em repeat(4, minmax(0, 5.25em)) auto; justify-content: start; }
  li strong { background: #000; border: 1px solid #fff; color: #fff; min-inline-size: 1.6em; padding-inline: .3em; text-align: center; align-self: center; }
  li label { color: var(--cd-text-soft); display: grid; font-size: var(--cd-size-small); }
  input[type=number] { background: var(--cd-surface); border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); color: var(--cd-text); font: inherit; font-variant-numeric: tabular-nums; inline-size: 100%; min-block-size: 2.25rem; padding: 0 .4em; }

  .proof { block-size: auto; border: 1px solid var(--cd-border-field); border-radius: var(--cd-radius); display: block; inline-size: auto; margin-inline: auto; max-block-size: 78vh; max-inline-size: 100%; }
  .warning { background: var(--cd-warning-soft); border-inline-start: 4px solid var(--cd-warning); color: var(--cd-warning); padding: var(--cd-space-2) var(--cd-space-3); }
  .fault { border: 4px solid var(--cd-error-fill); border-radius: var(--cd-radius); padding: var(--cd-space-2) var(--cd-space-3); }
  .error { color: var(--cd-error); font-weight: 700; }
  .done { background: var(--cd-success-soft); border-inline-start: 4px solid var(--cd-success-fill); padding: var(--cd-space-2) var(--cd-space-3); }
  .sure { align-items: start; display: grid; gap: var(--cd-space-2); grid-template-columns: auto 1fr; cursor: pointer; max-inline-size: var(--cd-measure); min-block-size: 1.75rem; }
  .sure input { accent-color: var(--cd-accent); block-size: 1.5rem; inline-size: 1.5rem; margin: .1em 0 0; }
  @media (hover: none) and (pointer: coarse) { .desk { display: none; } }
  progress { accent-color: var(--cd-accent); block-size: .75rem; inline-size: 100%; }
  @container (max-width: 34rem) { .number { font-size: .625rem; line-height: .8rem; } li { grid-template-columns: 2em 1fr 1fr; } li strong { grid-row: span 2; } li button { grid-column: 2 / -1; justify-self: start; } .row > button.main { inline-size: 100%; } .drop > button { inline-size: 100%; } }
`);
