import { expect, it } from 'vitest';
import { runLook as look } from '../testing/run-look.ts';
import { runKey } from './run-key.ts';

it('is one for an effect until it took place, whatever failed before', () => {
  const first = runKey('a', 'retry', look());
  expect(runKey('a', 'retry', look({ sameKey: 'old' }))).toBe(first);
  expect(runKey('a', 'resume', look({ status: 'planned' }))).toBe(first);
  expect(runKey('a', 'retry', look({ uses: 1 }))).not.toBe(first);
  expect(runKey('b', 'retry', look())).not.toBe(first);
});

it('stays that of the try nobody knows the end of, even when the same took place meanwhile', () => {
  expect(runKey('a', 'retry', look({ status: 'unknown', sameKey: 'asked', uses: 3 }))).toBe(
    'asked',
  );
});

it('undoes what a run did under the key of that run, and the same try once', () => {
  const done = { status: 'succeeded', doneKey: 'done' } as const;
  expect(runKey('a', 'reverse', look(done))).toBe('reverse:done');
  expect(runKey('a', 'reverse', look({ ...done, sameReverse: 'reverse:asked' }))).toBe(
    'reverse:asked',
  );
  const [once, twice] = [0, 1].map((reversals) =>
    runKey('a', 'reverse', look({ status: 'succeeded', reversals })),
  );
  expect(once).not.toBe(twice);
});
