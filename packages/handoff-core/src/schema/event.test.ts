import { expect, it } from 'vitest';

import { EventBatch } from './event.ts';

it('reads a negative zero as zero, so that what is stored reads back the same', () => {
  const text = `{"events":[
    {"type":"turn","id":"t1","by":"customer","text":"Hi","sentiment":-0,"confidence":-0},
    {"type":"action","id":"e1","action":"a1","name":"refund","status":"planned","effect":{"type":"refund","amount":-0}}
  ]}`;
  const batch = EventBatch.parse(JSON.parse(text));
  expect(batch).toStrictEqual(JSON.parse(JSON.stringify(batch)));
});
