import { Differs, Gone, Refused } from './server.js';
import { words } from './words.js';

/** What the worker has to decide about; anything else goes on being a failure of the whole. */
export function refusalOf(failure) {
  if (failure instanceof Refused) {
    return { faults: failure.faults, kept: null };
  }
  if (failure instanceof Differs) {
    return { faults: [{ field: '', message: words.changedElsewhere }], kept: failure.kept };
  }
  if (failure instanceof Gone) {
    return { faults: [{ field: '', message: words.notTaken }], kept: null };
  }
  throw failure;
}

export function textOf(refusal) {
  return refusal.faults.map((it) => it.message).join(' ');
}
