import type { ConversationRecord } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import { icon } from '../page/icon.ts';
import type { KnownTicket } from '../workspace/ticket-fields.ts';

const field = (name: string, value: string | null | undefined): HTMLElement =>
  h(
    'div',
    {},
    h('dt', {}, name),
    h('dd', {}, value === null || value === undefined || value === '' ? '–' : value),
  );

/** A section of the details that folds. */
export const foldable = (
  title: Node | string,
  body: HTMLElement,
  open: boolean,
): { element: HTMLElement; toggle: HTMLButtonElement } => {
  const toggle = h(
    'button',
    { type: 'button', class: 'det-toggle', 'aria-expanded': String(open) },
    title,
    icon('fold'),
  );
  body.hidden = !open;
  toggle.addEventListener('click', () => {
    body.hidden = !body.hidden;
    toggle.setAttribute('aria-expanded', String(!body.hidden));
  });
  return {
    element: h('div', { class: 'det-section' }, h('h2', {}, toggle), body),
    toggle,
  };
};

export interface Details {
  element: HTMLElement;
  show(record: ConversationRecord | null, known: KnownTicket | null): void;
}

/** The column at the right: who has the conversation, the app, and what else is known of it. */
export const createDetails = (app: HTMLElement): Details => {
  const holder = h('dl', { class: 'det-fields' });
  const attributes = h('dl', { class: 'det-fields' });
  const person = h('dl', { class: 'det-fields' });
  const tags = h('p', { class: 'tags det-tags' });
  const element = h(
    'aside',
    { class: 'details', 'aria-label': 'Details' },
    h('p', { class: 'det-head' }, 'Details'),
    holder,
    app,
    foldable('Conversation attributes', h('div', {}, attributes, tags), true).element,
    foldable('User data', person, false).element,
  );
  return {
    element,
    show: (record, known) => {
      const ticket = known?.ticket;
      const nameOf = (id: string | null | undefined): string | null =>
        known?.staff.people.find((each) => each.id === id)?.name ?? id ?? null;
      const team = known?.staff.groups.find(({ id }) => id === ticket?.group)?.name;
      holder.replaceChildren(
        field('Assignee', nameOf(ticket?.assignee) ?? 'Unassigned'),
        field('Team', team ?? ticket?.group ?? 'Unassigned'),
      );
      const filled = Object.entries(ticket?.fields ?? {});
      attributes.replaceChildren(
        field('ID', ticket?.id),
        field('Priority', ticket?.priority),
        ...filled.map(([name, value]) => field(name, String(value))),
      );
      tags.replaceChildren(...(ticket?.tags ?? []).map((tag) => h('span', { class: 'tag' }, tag)));
      const customer = record?.facts.customer;
      person.replaceChildren(
        field('Name', customer?.name),
        field('Email', customer?.email),
        field('Plan', customer?.plan),
        field('Language', customer?.language ?? record?.facts.language),
      );
    },
  };
};
