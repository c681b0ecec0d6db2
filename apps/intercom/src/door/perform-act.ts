import { ProblemError } from '@baton/handoff-client';
import type { PanelClient } from '@baton/handoff-client';
import { placeOf } from '../canvas/place-id.ts';
import type { Place } from '../views/scene.ts';
import { hasMovedOn, isUnsure } from './act-end.ts';
import type { ActEnd } from './act-end.ts';
import { actRequest } from './act-request.ts';
import type { PressedOn } from './act-request.ts';

/** What doing it takes beside what was pressed. */
export interface Doing extends PressedOn {
  /** Where it was pressed. */
  place: Place;
  client: PanelClient;
  /** Whether nobody did it before, in any process. */
  firstTime: () => Promise<boolean>;
  /** Whether whoever pressed has been answered by now: what has not begun then never does. */
  isLate: () => boolean;
  /** Is told one word where something behind failed. */
  onFault: (why: string) => void;
}

const failed = (text: string, place: Place): ActEnd => ({
  outcome: { tone: 'failed', text },
  place,
  givesBack: false,
  known: true,
});

/** Does what was pressed, once, and says what came of it. Nothing is tried again. Never rejects. */
export const performAct = async (doing: Doing): Promise<ActEnd> => {
  const { panel, words, place, client, firstTime, isLate, onFault } = doing;
  const request = actRequest(doing);
  if (request === null)
    return failed(panel.strings.problems['wrong-state'] ?? words.outcomes.old, placeOf('home'));
  if ('typo' in request)
    return { ...failed(request.typo, request.again ?? place), givesBack: true };
  try {
    if (!(await firstTime())) return failed(words.outcomes.already, request.place);
  } catch {
    onFault('press');
    return { ...failed(panel.strings.commandFailed, place), givesBack: true };
  }
  if (isLate()) return failed(words.moments['too-slow'].title, place);
  try {
    await request.send(client);
    const text =
      typeof request.done === 'string' ? words.outcomes[request.done] : request.done.text;
    return { outcome: { tone: 'done', text }, place: request.place, givesBack: false, known: true };
  } catch (error) {
    if (isUnsure(error)) {
      onFault(error instanceof ProblemError ? error.code : 'failed');
      return { ...failed(words.outcomes.unknown, place), known: false };
    }
    const { code } = error as ProblemError;
    const text = panel.strings.problems[code] ?? panel.strings.commandFailed;
    if (hasMovedOn(error)) return failed(text, request.place);
    return { ...failed(text, request.again ?? place), givesBack: true };
  }
};
