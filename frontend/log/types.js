/**
 * What the modules of the log speak of; types only, never loaded.
 *
 * @typedef {'DIRECT' | 'PAPER_FIRST' | 'TYPED_FOR_ANOTHER' | 'KEYED_AGAIN'} EntryMode
 *
 * @typedef {object} Work what somebody is typing: into which system, for which task, and how
 * @property {string} system id
 * @property {string | null} task id
 * @property {string | null} step id, of the task
 * @property {string | null} screen id, of the system
 * @property {EntryMode} entryMode
 * @property {number | null} paperDays how old the paper was, with TYPED_FOR_ANOTHER
 * @property {string | null} keyedFrom id of the system it came from, with KEYED_AGAIN
 *
 * @typedef {Work & {id: string, source: string, startedAt: string, version: number}} Running version 0 while the
 *   server has not heard of it
 *
 * @typedef {object} Timer
 * @property {Running | null} running
 * @property {Work | null} paused
 * @property {boolean} unsent the server has yet to hear how the running one began
 * @property {string} refused why the server does not take it; empty where it does
 * @property {number} askedAt when somebody last said that it is right that it still runs
 *
 * @typedef {Work & {id: string, source: string, startedAt: string, minutes: number, recordedAt?: string}} Entry
 *
 * @typedef {{day: string, statement: 'COMPLETE' | 'NONE' | 'LEAVE' | 'OPEN', hoursWorked: number | null,
 *   version: number}} StudyDay
 *
 * @typedef {{id: string, name: string}} Item
 * @typedef {Item & {screens: Item[]}} System
 * @typedef {Item & {steps: Item[]}} Task
 *
 * @typedef {{field: string, message: string}} Fault
 *
 * @typedef {object} Notice a word at the foot of the page
 * @property {string} text
 * @property {boolean} problem
 * @property {(() => unknown) | null} undo
 */
export {};
