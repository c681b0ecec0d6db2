import { expect, it } from 'vitest';

import { readPublisher } from './publisher.ts';
import { PUBLISHER } from './testing/package-draft.ts';

it('reads who publishes', () => {
  expect(readPublisher(JSON.stringify(PUBLISHER))).toEqual(PUBLISHER);
});

it('names every fault of a publisher at once', () => {
  const file = {
    author: { name: ' ', email: 'nobody', url: 'http://a.example', phone: '1' },
    private: false,
  };
  expect(() => readPublisher(JSON.stringify(file))).toThrow(
    /author\.name.*author\.email.*author\.url.*termsConditionsURL.*private.*author\.phone/s,
  );
});

it.each(['', '[]', '"x"', '{"author": 1}'])('refuses %j for a publisher', (text) => {
  expect(() => readPublisher(text)).toThrow('The publisher file');
});
