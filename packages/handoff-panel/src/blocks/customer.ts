import { isMasked } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { Field } from '../schema/parts.ts';
import { humanise } from '../text/humanise.ts';
import { plain, shorten } from '../text/plain.ts';

/** What is known about the customer and the request around the conversation. */
export const customerBlock = ({ brief, copy, format }: Scene): BlockOf<'customer'> => {
  const fields: Field[] = [];
  const add = (label: string, value: string | number | boolean | null | undefined): void => {
    if (value === undefined || value === null || value === '') return;
    const text = typeof value === 'number' ? format.number(value) : String(value);
    fields.push({ label, value: shorten(plain(text), 240), masked: isMasked(text) });
  };
  const { customer } = brief;
  add(copy.field.name, customer?.name);
  add(copy.field.email, customer?.email);
  add(copy.field.phone, customer?.phone);
  add(copy.field.plan, customer?.plan);
  add(copy.field.id, customer?.id);
  const language = brief.language ?? customer?.language;
  add(copy.field.language, language && format.language(language));
  add(copy.field.channel, brief.channel);
  add(copy.field.subject, brief.subject);
  for (const [key, value] of Object.entries(customer?.attributes ?? {})) {
    add(shorten(plain(humanise(key)), 40), value);
  }
  const summary = [customer?.name, customer?.plan].filter(Boolean).join(', ');
  return {
    v: 1,
    kind: 'customer',
    title: copy.title.customer,
    summary: shorten(plain(summary), 60),
    fallbackText: fields.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    open: false,
    fields: fields.map((field) => ({ ...field, source: null })),
    more: '',
    previous: [],
    tickets: [],
    missing: [],
    titles: { previous: '', tickets: '' },
  };
};
