import { plusDays, today, weekday } from './clock.js';
import { waits } from './record.js';
import { distinct, kindOf } from './work.js';

/** No timer. @type {import('./types.js').Timer} */
export const IDLE = { running: null, paused: null, unsent: false, refused: '', askedAt: 0 };

const RECENT = 6;
const REMINDED_FOR = 7;
const USUAL_HOURS = 7.4;

/** All that is shown. */
export class State {
  /** @type {'loading' | 'ready' | 'signed-out' | 'not-for-you' | 'unreachable' | 'insecure'} */
  phase = 'loading';
  /** @type {string | null} */
  owner = null;
  worker = '';
  online = navigator.onLine;
  /** Whether this browser keeps what is logged. */
  kept = true;
  systems = [];
  tasks = [];
  entryModes = [];
  /** @type {Map<string, string>} of all that has an id */
  names = new Map();
  /** @type {import('./types.js').Timer} */
  timer = IDLE;
  recent = [];
  favourites = [];
  /** @type {import('./record.js').Record[]} */
  records = [];
  /** @type {Map<string, any>} */
  studyDays = new Map();
  agreed = [];
  prompting = null;
  prompts = [];
  answered = new Set();
  /** How much the server has yet to hear. */
  waiting = 0;
  /** @type {import('./types.js').Notice | null} */
  notice = null;

  /** @param {import('./vault.js').Vault} vault @returns {Promise<Partial<State>>} */
  static async of(vault) {
    const [start, timer, favourites, records, days, prompts, agreed, names] = await Promise.all([
      vault.get('start'), vault.get('timer'), vault.get('favourites'), vault.all('entry'), vault.all('day'),
      vault.all('prompt'), vault.get('agreed'), vault.get('names'),
    ]);
    if (!start) {
      return { phase: 'loading' };
    }
    const unsent = [timer, favourites, ...days, ...prompts].filter((it) => it?.unsent);
    return {
      phase: 'ready',
      owner: vault.owner?.id ?? null,
      worker: vault.owner?.name ?? '',
      kept: vault.kept,
      systems: start.systems,
      tasks: start.tasks,
      entryModes: start.entryModes,
      names: namesOf(start, names),
      timer: timer ?? IDLE,
      recent: recentOf(records, start.recent),
      favourites: favourites?.items ?? [],
      records,
      studyDays: new Map(days.map((it) => [it.day, it])),
      agreed: agreed ?? [],
      prompting: start.prompting,
      prompts: start.prompts,
      answered: new Set(prompts.map((it) => it.promptedAt)),
      waiting: records.filter(waits).length + unsent.length,
    };
  }

  /** What the server does not take, for its owner to look at. */
  get refused() {
    return this.records.filter((it) => it.refused);
  }

  /** A day's entries, the newest first. @param {string} day @returns {any[]} */
  entriesOf(day) {
    return this.records
      .filter((it) => !it.deleted && it.entry.day === day)
      .map((it) => it.entry)
      .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  }

  /** What was said of a day, unless it was taken back or entries since say otherwise. @param {string} day */
  statementOf(day) {
    const said = this.studyDays.get(day);
    const open = !said || said.statement === 'OPEN' || (said.statement === 'NONE' && this.entriesOf(day).length > 0);
    return open ? null : said;
  }

  /** Working days of the last week of which nothing was said, from the first day on that one logged or spoke of. */
  get openDays() {
    const known = [...this.records.map((it) => it.entry.day), ...this.studyDays.keys()].sort()[0];
    return Array.from({ length: REMINDED_FOR }, (_, index) => plusDays(today(), -1 - index))
      .filter((day) => known && day >= known && !this.statementOf(day))
      .filter((day) => weekday(day) <= 5 || this.entriesOf(day).length > 0)
      .reverse();
  }

  /** What one worked on the last day of which one said so. */
  get usualHours() {
    const days = [...this.studyDays.values()].filter((it) => it.hoursWorked).sort((a, b) => (a.day < b.day ? 1 : -1));
    return days[0]?.hoursWorked ?? USUAL_HOURS;
  }
}

function namesOf(start, known) {
  const named = [
    ...start.systems, ...start.tasks,
    ...start.systems.flatMap((it) => it.screens), ...start.tasks.flatMap((it) => it.steps),
  ];
  return new Map([...Object.entries(known ?? {}), ...Object.entries(start.names), ...named.map((it) => [it.id, it.name])]);
}

function recentOf(records, before) {
  const here = records
    .filter((it) => !it.deleted)
    .map((it) => it.entry)
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  return distinct([...here.slice(0, 60), ...before].map(kindOf)).slice(0, RECENT);
}
