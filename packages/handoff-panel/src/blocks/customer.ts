import type { CustomerFact } from '@baton/handoff-core';

import type { Scene } from '../scene.ts';
import type { BlockOf } from '../schema/block.ts';
import type { SourcedField } from '../schema/customer-block.ts';
import { aside } from '../text/aside.ts';
import { humanise } from '../text/humanise.ts';
import { own } from '../text/own.ts';
import { plain, shorten } from '../text/plain.ts';
import { previousItems } from './previous.ts';
import { sourced } from './sourced.ts';
import { openCount, ticketItems, ticketsTitle } from './tickets.ts';
import { sourceName } from './who.ts';

/** From here on digits are grouped: shorter whole numbers may be years. */
const GROUPED = 10_000;
/** More fields than these are counted. */
const MOST_FIELDS = 24;
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/;

type Value = string | number | boolean | null | undefined;

const wordsFor = (value: Exclude<Value, null | undefined>, { copy, format }: Scene): string => {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < GROUPED
      ? String(value)
      : format.number(value);
  if (typeof value === 'boolean') return copy.around.customer[value ? 'yes' : 'no'];
  if (!DATE.test(value)) return shorten(plain(value), 240);
  return value.length === 10 ? format.day(value) : format.date(value);
};

/** What the conversation says of the customer and of itself; then what others know, each with its source. */
const fieldsOf = (scene: Scene): SourcedField[] => {
  const { brief, copy, format, masked } = scene;
  const { customer } = brief;
  const fields: SourcedField[] = [];
  const add = (label: string, value: Value, source: string | null = null): void => {
    if (value === undefined || value === null || value === '') return;
    const text = wordsFor(value, scene);
    // The same, said by a source, is better founded than by the agent.
    const same = fields.find((field) => field.label === label && field.value === text);
    if (same) same.source ??= source;
    else fields.push({ label, value: text, masked: masked(String(value)), source });
  };
  const named = (key: string): string => {
    if (key === 'plan' || key === 'name' || key === 'email' || key === 'phone')
      return copy.field[key];
    return shorten(plain(humanise(key)), 40);
  };
  add(copy.field.name, customer?.name);
  add(copy.field.email, customer?.email);
  add(copy.field.phone, customer?.phone);
  add(copy.field.plan, customer?.plan);
  add(copy.field.id, customer?.id);
  const language = brief.language ?? customer?.language;
  add(copy.field.language, language && format.language(language));
  const channel = brief.channel?.toLowerCase().replaceAll(/[\s_-]/g, '') ?? '';
  add(copy.field.channel, own(copy.around.customer.channel, channel) ?? brief.channel);
  add(copy.field.subject, brief.subject);
  for (const [key, value] of Object.entries(customer?.attributes ?? {})) add(named(key), value);
  const facts: readonly CustomerFact[] = brief.context?.facts ?? [];
  for (const { key, value, source } of facts) add(named(key), value, sourced(source, scene));
  if (fields.length <= MOST_FIELDS) return fields;
  const left = fields.length - MOST_FIELDS + 1;
  return [
    ...fields.slice(0, MOST_FIELDS - 1),
    {
      label: copy.field.more,
      value: copy.say.moreFields(format, left),
      masked: false,
      source: null,
    },
  ];
};

/** Empty for a customer without an id: nobody can tell whether they were here before. */
const historyOf = ({ brief: { context, customer }, copy, format }: Scene): string => {
  const words = copy.around.customer;
  const { count = 0, handoffs = 0 } = context?.previous ?? {};
  if (count > 0) return words.more(format, count, handoffs);
  return customer?.id === undefined ? '' : words.first;
};

/** How much was before, in one line; empty when nobody asked. */
const countsOf = (scene: Scene): string => {
  const { brief, copy, format } = scene;
  const { context } = brief;
  if (!context) return '';
  const words = copy.around.customer;
  const { tickets } = context;
  const open = openCount(tickets);
  return [
    historyOf(scene),
    tickets === null ? '' : open === 0 ? words.noTickets : words.openTickets(format, open),
  ]
    .filter(Boolean)
    .join(' · ');
};

const fieldLine = ({ label, value, source }: SourcedField, { copy }: Scene): string =>
  aside(`${label}${copy.punctuation.colon}${value}`, source ?? '', copy);

/** Who the customer is, what was before and what else is open, each as far as somebody was asked and answered. */
export const customerBlock = (scene: Scene): BlockOf<'customer'> => {
  const { brief, copy, format } = scene;
  const { customer, context } = brief;
  const words = copy.around.customer;
  const { colon, comma } = copy.punctuation;
  const fields = fieldsOf(scene);
  const more = countsOf(scene);
  const previous = previousItems(scene);
  const tickets = ticketItems(scene);
  const missing = (context?.missing ?? []).map((name) => words.missing(sourceName(name)));
  const titles = {
    previous: context ? words.previous(sourced(context.previous.source, scene)) : '',
    tickets: context?.tickets ? ticketsTitle(context.tickets, scene) : '',
  };
  const rest = (count: number, listed: number): string[] =>
    count > listed ? [`- ${words.andMore(format, count - listed)}`] : [];
  const who = [customer?.name, customer?.plan].filter(Boolean).join(comma);
  return {
    v: 1,
    kind: 'customer',
    title: copy.title.customer,
    summary: [shorten(plain(who), 60), more].filter(Boolean).join(' · '),
    fallbackText: [
      ...fields.map((field) => fieldLine(field, scene)),
      more,
      ...(previous.length > 0
        ? [
            titles.previous,
            ...previous.map(({ when, sentence }) => `- ${when.label}${colon}${sentence}`),
            ...rest(context?.previous.count ?? 0, previous.length),
          ]
        : []),
      ...(tickets.length > 0
        ? [
            titles.tickets,
            ...tickets.map(({ label, when }) => `- ${label}${when ? `${comma}${when.label}` : ''}`),
            ...rest(context?.tickets?.count ?? 0, tickets.length),
          ]
        : []),
      ...missing,
    ]
      .filter(Boolean)
      .join('\n'),
    open: false,
    fields,
    more,
    previous,
    tickets,
    missing,
    titles,
  };
};
