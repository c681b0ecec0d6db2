import { actId } from '../canvas/place-id.ts';
import type { Act } from '../canvas/place-id.ts';
import type { Place } from '../views/scene.ts';

/** What a press does at once: it can be undone, or a form was filled in for it. */
const AT_ONCE: ReadonlySet<Act['verb']> = new Set([
  'accept',
  'rate',
  'save_edit',
  'reveal',
  'hide',
  'add_note',
]);

/** Whether somebody has to be asked before this is done: always, unless they press on the very canvas that asks. */
export const needsConfirming = ({ verb, key }: Act, place: Place): boolean =>
  !AT_ONCE.has(verb) && !(place.view === 'confirm' && place.key === actId(verb, key));
