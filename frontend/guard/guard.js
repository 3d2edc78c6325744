/**
 * Finds what identifies a person in a text, in the browser, before the text goes anywhere. The rules are in rules.json,
 * which the server reads too; `fixture/guard` in the tests holds both to the same findings.
 *
 * @typedef {{kind: string, start: number, end: number}} Finding  in UTF-16 units, `end` exclusive
 * @typedef {{kind: string, check?: string, decoys?: boolean, patterns: RegExp[], again?: RegExp}} Rule
 */

const LONGEST = 100_000;
const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/u;
const DOTS = /[\u00B7\u2024\u2027\u2219\u22C5]/u;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const SPACE = /[\s\u0085\u2800]/u;

/** @typedef {{text: string, at: number[], end: number[]}} Plain  `at` and `end` lead back to the text as it was typed */

/** @param {string} point one code point @param {RegExp} unseen @returns {string} one character that the patterns know, or none */
function plainPoint(point, unseen) {
  if (point < '\x7f') return SPACE.test(point) ? ' ' : point;
  if (SPACE.test(point)) return ' ';
  if (unseen.test(point)) return '';
  if (DASHES.test(point)) return '-';
  if (DOTS.test(point)) return '.';
  const code = point.codePointAt(0) ?? 0;
  const zero = ZEROS.find((it) => code >= it && code < it + 10);
  if (zero) return String(code - zero);
  const composed = point.normalize('NFKC');
  return composed.length === 1 ? composed : point[0];
}

/** @param {string} text @param {RegExp} unseen @returns {Plain} */
function plain(text, unseen) {
  let result = '';
  const at = [];
  const end = [];
  let place = 0;
  for (const point of text) {
    const seen = plainPoint(point, unseen);
    if (seen) {
      result += seen;
      at.push(place);
      end.push(place + point.length);
    }
    place += point.length;
  }
  return { text: result, at, end };
}

/** The same without marks; nothing where there are none. @param {Plain} seen @param {RegExp} marks @returns {Plain | undefined} */
function unmarked(seen, marks) {
  const gone = new Set([...seen.text.matchAll(marks)].map((it) => it.index));
  if (!gone.size) return undefined;
  const left = (/** @type {unknown} */ _, /** @type {number} */ i) => !gone.has(i);
  return { text: seen.text.split('').filter(left).join(''), at: seen.at.filter(left), end: seen.end.filter(left) };
}

/** @param {string} digits */
function isNhsNumber(digits) {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  return (11 - (sum % 11)) % 11 === Number(digits[9]) && !/^(\d)\1*$/.test(digits);
}

/** @type {Record<string, (found: string, before: string, after: string, lists: Lists) => boolean>} */
const CHECKS = {
  nhs: (found, before, after, lists) =>
    isNhsNumber(digitsOf(found)) && (/[^0-9]/.test(found) || !lists.commerce.test(before)),
  nino: (found, before, after, lists) => !lists.ninoPrefixes.test(found.replace(/[^A-Za-z]/g, '').slice(0, 2)),
  phone: (found, before, after, lists) => {
    if (!/[^0-9]/.test(found) && lists.commerce.test(before)) return false;
    const abroad = lists.fromAbroad.test(found);
    if (!abroad && (!lists.inland.test(found) || lists.likeDate.test(found))) return false;
    const number = (abroad ? digitsOf(found).replace(/^(?:00)?44/, '') : digitsOf(found)).replace(/^0/, '');
    if (number.length === 9 && number[0] === '1' && !lists.short.test(found)) return false;
    return lists.ukNumber.test(number);
  },
  abroad: (found, before, after, lists) =>
    digitsOf(found).length >= 8 &&
    digitsOf(found).length <= 15 &&
    !lists.health.test(before) &&
    !lists.commerce.test(before),
  called: (found, before, after, lists) => lists.ukNumber.test(digitsOf(found).replace(/^44/, '')),
  postcode: (found, before, after, lists) => {
    if (!lists.ordinals.test(found) && !lists.units.test(found)) return true;
    if (lists.afterPostcode.test(after) || lists.beforePostcode.test(before)) return false;
    return lists.units.test(found) || found === found.toUpperCase() || found === found.toLowerCase();
  },
};

/** @typedef {Record<string, RegExp>} Lists */
/** @typedef {{rules: Rule[], decoys: RegExp[], lists: Lists, unseen: RegExp, marks: RegExp}} Rules */

/** Makes patterns of what rules.json says. @param {any} source @returns {Rules} */
export function read(source) {
  const filled = (/** @type {string} */ text) => {
    let now = text;
    while (now.includes('{{')) now = now.replace(/\{\{([a-z]+)\}\}/g, (_, name) => source.parts[name]);
    return now;
  };
  const pattern = (/** @type {string} */ text, flags = 'iu') => new RegExp(filled(text), flags);
  return {
    rules: source.rules.map((/** @type {any} */ rule) => ({
      ...rule,
      patterns: rule.patterns.map((/** @type {string} */ it) => pattern(it, 'gidu')),
      again: rule.again && pattern(rule.again, 'iduy'),
    })),
    decoys: source.decoys.map((/** @type {string} */ it) => pattern(it, 'giu')),
    lists: Object.fromEntries(Object.entries(source.lists).map(([name, it]) => [name, pattern(it)])),
    unseen: pattern(source.unseen, 'u'),
    marks: pattern(source.marks, 'gu'),
  };
}

/**
 * @param {string} text as it was typed
 * @param {Rules} rules
 * @returns {Finding[]} in the order of the text, none over another
 */
export function findings(text, rules) {
  const seen = plain(text.slice(0, LONGEST), rules.unseen);
  const bare = unmarked(seen, rules.marks);
  const found = bare ? findingsIn(bare, rules) : [];
  const others = findingsIn(seen, rules).filter((it) => !found.some((other) => overlap(it, other)));
  return [...found, ...others].sort((one, other) => one.start - other.start);
}

/** @param {Plain} seen @param {Rules} rules @returns {Finding[]} */
function findingsIn(seen, rules) {
  const decoys = rules.decoys.flatMap((it) => spans(it, seen.text)).filter(isLongNumber);
  /** @type {Finding[]} */
  const found = [];
  for (const rule of rules.rules) {
    const free = (/** @type {Span} */ span) =>
      !found.some((it) => overlap(it, span)) && !(rule.decoys && decoys.some((it) => overlap(it, span)));
    for (const pattern of rule.patterns) search(rule, pattern, seen.text, free, found, rules);
  }
  return found.map(({ kind, start, end }) => ({ kind, start: seen.at[start], end: seen.end[end - 1] }));
}

/** @typedef {{start: number, end: number, text?: string}} Span */

/** @param {RegExp} pattern @param {string} text @returns {Span[]} */
function spans(pattern, text) {
  return [...text.matchAll(pattern)].map((it) => ({ start: it.index, end: it.index + it[0].length, text: it[0] }));
}

/** An account or card number has many digits; words do not. @param {Span} span */
const isLongNumber = (span) => digitsOf(span.text ?? '').length >= 9;

/** @param {Span} one @param {Span} other */
const overlap = (one, other) => one.start < other.end && other.start < one.end;

/** @param {string} text */
const digitsOf = (text) => text.replace(/[^0-9]/g, '');

/**
 * @param {Rule} rule @param {RegExp} pattern @param {string} text @param {(span: Span) => boolean} free
 * @param {Finding[]} found @param {Rules} rules
 */
function search(rule, pattern, text, free, found, rules) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const span = idOf(match);
    if (!free(span) || !passes(rule, text, span, rules)) {
      pattern.lastIndex = Math.max(match.index, span.start) + 1;
      continue;
    }
    found.push({ kind: rule.kind, ...span });
    pattern.lastIndex = span.end;
    while (rule.again) {
      rule.again.lastIndex = found[found.length - 1].end;
      const next = rule.again.exec(text);
      if (!next || !free(idOf(next))) break;
      found.push({ kind: rule.kind, ...idOf(next) });
      pattern.lastIndex = found[found.length - 1].end;
    }
  }
}

/** @param {RegExpExecArray} match @returns {Span} */
function idOf(match) {
  const [start, end] = /** @type {[number, number]} */ (match.indices?.groups?.id);
  return { start, end };
}

const AROUND = 48;

/** @param {Rule} rule @param {string} text @param {Span} span @param {Rules} rules */
function passes(rule, text, span, rules) {
  return (
    !rule.check ||
    CHECKS[rule.check](
      text.slice(span.start, span.end),
      text.slice(Math.max(0, span.start - AROUND), span.start),
      text.slice(span.end, span.end + AROUND),
      rules.lists,
    )
  );
}

/** @type {Promise<{rules: Rules, masks: Record<string, string>}> | undefined} */
let loaded;

/** The rules as they lie beside this module, read once. */
export function load() {
  loaded ??= fetch(new URL('./rules.json', import.meta.url))
    .then((it) => it.json())
    .then((source) => ({ rules: read(source), masks: source.masks }));
  return loaded;
}
