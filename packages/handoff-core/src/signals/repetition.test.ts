import { describe, expect, it } from 'vitest';
import { ai, customer, play, stored } from '../decide/conversation.fixture.ts';
import type { Signal } from '../schema/decision.ts';
import type { SignalKind } from '../schema/vocabulary.ts';

const ANSWERS = [
  'Please turn the router off, wait a minute and turn it on again.',
  'In that case open the settings and choose another channel for your network.',
  'Could you move closer to the device and measure the speed once more?',
  'Let me look at the state of the line in your street for a moment.',
];
const measured = (kind: SignalKind, events: Parameters<typeof stored>[0]): (Signal | undefined)[] =>
  play(stored(events)).steps.map(({ decision }) =>
    decision?.signals.find((signal) => signal.kind === kind),
  );
const withAnswers = (turns: readonly string[]): Parameters<typeof stored>[0] =>
  turns.flatMap((text, n) => [customer(text), ai(ANSWERS[n % ANSWERS.length] ?? '')]);

describe('three turns without progress', () => {
  it.each([
    ['en', 'It still does not work.', 'Same error as before', "No, that didn't help."],
    ['de', 'Es geht immer noch nicht.', 'Derselbe Fehler wie vorher', 'Das hat nichts gebracht.'],
    ['fr', 'Ça ne marche toujours pas.', 'Même erreur', "Rien n'a changé"],
    ['es', 'Todavía no funciona', 'El mismo error', 'Eso no ayudó'],
    ['pt', 'Ainda não funciona', 'O mesmo erro', 'Não adiantou'],
    ['it', 'Ancora non funziona', 'Lo stesso errore', 'Non è cambiato, non ha funzionato'],
    ['nl', 'Het werkt nog steeds niet', 'Dezelfde foutmelding', 'Dat helpt ook niet'],
  ])('counts as one request said three times, in other words each time (%s)', (_, ...turns) => {
    const signals = measured('customer_repeats', withAnswers(turns));
    expect(signals.at(2)).toMatchObject({ value: 1, fired: false });
    expect(signals.at(4)).toMatchObject({
      value: 2,
      fired: true,
      evidence: [
        { type: 'turn', id: 'e3' },
        { type: 'turn', id: 'e5' },
      ],
    });
  });

  it('takes a report with news in it for no repetition', () => {
    const signals = measured(
      'customer_repeats',
      withAnswers([
        'The router is not working.',
        'I turned it off and on, the red lamp went out, yet the second laptop in the kitchen still finds no network',
        'The channel is 11 now, the phone connects at last but the television upstairs still shows no picture',
      ]),
    );
    expect(signals.every((signal) => signal?.fired === false)).toBe(true);
  });

  it('takes agreement for no complaint', () => {
    const signals = measured(
      'customer_repeats',
      withAnswers(['Yes, it works now', 'Great, that helped', 'No change needed there, all works']),
    );
    expect(signals.at(-1)).toMatchObject({ fired: false });
  });
});

describe('answers going in a circle', () => {
  it('fires on the third time of an answer though another stands between', () => {
    const [a = '', b = ''] = ANSWERS;
    const said = [a, b, a, b, a].flatMap((text) => [customer('Hm, and now?'), ai(text)]);
    const answers = measured('answer_repeats', said).filter((_, n) => n % 2 === 1);
    expect(answers.map((signal) => signal?.value)).toEqual([0, 0, 1, 1, 2]);
    expect(answers.at(-1)).toMatchObject({ fired: true, strength: 0.5 });
  });
});
