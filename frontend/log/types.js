/**
 * What the modules of the log speak of; types only, never loaded.
 *
 * @typedef {'DIRECT' | 'PAPER_FIRST' | 'TYPED_FOR_ANOTHER' | 'KEYED_AGAIN'} EntryMode
 *
 * @typedef {object} Work what somebody is typing: into which system, for which task, and how
 * @property {string} system id
 * @property {string | null} task id
 * @property {EntryMode} entryMode
 *
 * @typedef {Work & {id: string, startedAt: string}} Timer
 *
 * @typedef {Work & {id: string, source: string, startedAt: string, day?: string, minutes: number}} Entry
 *
 * @typedef {{id: string, name: string}} Item a system or a task to choose
 *
 * @typedef {{field: string, message: string}} Fault
 *
 * @typedef {{done: true} | {done: false, faults: Fault[]}} Outcome
 *
 * @typedef {object} Notice a word at the foot of the page
 * @property {string} text
 * @property {boolean} problem
 * @property {(() => unknown) | null} undo
 *
 * @typedef {object} State all that is shown
 * @property {'loading' | 'ready' | 'signed-out' | 'not-for-you' | 'unreachable'} phase
 * @property {string} worker whose log it is
 * @property {Item[]} systems
 * @property {Item[]} tasks
 * @property {EntryMode[]} entryModes
 * @property {Map<string, string>} names of systems and tasks, by id
 * @property {Timer | null} running
 * @property {Work[]} recent the newest first, each once
 * @property {string} day today, as 2026-11-20
 * @property {Entry[]} entries of today, the newest first
 * @property {Notice | null} notice
 */
export {};
