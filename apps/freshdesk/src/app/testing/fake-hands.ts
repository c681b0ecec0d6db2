import type { Panel } from '@baton/handoff-panel';

import type { Act, ActAnswer } from '../../wire.ts';
import type { Hands } from '../utils/hands.ts';
import type { Golden } from './golden-panel.ts';

/** Hands that remember what was asked, in words. */
export interface FakeHands extends Hands {
  acts: Act[];
  calls: string[];
  /** What the next acts are answered with; `done` with the panel as it is where nothing is said. */
  answer: (act: Act) => Promise<ActAnswer> | ActAnswer;
}

const PACE = { again: 60 };

/** The answer that all went well, with the panel as it is then. */
export const done = (panel: Panel): ActAnswer => ({
  state: 'done',
  panel,
  rev: panel.version,
  pace: PACE,
  seer: { signedIn: true },
});

/** The answer that it was refused. */
export const refused = (problem: string, panel: Panel | null = null): ActAnswer => ({
  state: 'refused',
  problem,
  panel,
  rev: panel?.version ?? null,
  pace: PACE,
});

/** The app around a panel, in memory. */
export const fakeHands = (golden: Golden): FakeHands => {
  const acts: Act[] = [];
  const calls: string[] = [];
  const note = (words: string): Promise<boolean> => {
    calls.push(words);
    return Promise.resolve(true);
  };
  const hands: FakeHands = {
    acts,
    calls,
    answer: () => done(golden.panel),
    async act(act) {
      acts.push(act);
      return hands.answer(act);
    },
    async transcript(after) {
      await note(`transcript ${after}`);
      return { state: 'page', page: golden.transcript(after) };
    },
    async reasoning(after) {
      await note(`reasoning ${after}`);
      return { state: 'page', page: golden.reasoning(after) };
    },
    insertReply: (text) => note(`reply ${text}`),
    insertNote: (text) => note(`note ${text}`),
    copy: (text) => note(`copy ${text}`),
    say: (text, tone) => void note(`say ${tone} ${text}`),
  };
  return hands;
};
