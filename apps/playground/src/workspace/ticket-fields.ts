import type { ConversationRecord } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import { ticketStateOf } from './ticket-state.ts';

const languageName = new Intl.DisplayNames('en', { type: 'language' });

const field = (label: string, value: string | null | undefined): HTMLElement[] => [
  h('dt', {}, label),
  h('dd', {}, value === null || value === undefined || value === '' ? '–' : value),
];

const stateTag = (record: ConversationRecord | null): string => {
  const state = record?.handoffs.at(-1)?.state;
  return state === undefined ? 'ai-active' : `handoff-${state}`;
};

const assigneeOf = (record: ConversationRecord | null): string => {
  const { tone } = ticketStateOf(record);
  if (tone === 'human') return 'You';
  return tone === 'waiting' ? 'Unassigned' : (record?.facts.agent?.name ?? 'AI agent');
};

/** The left column: what a ticket page shows about any ticket. */
export const createTicketFields = (): {
  element: HTMLElement;
  show(record: ConversationRecord | null, id: string): void;
} => {
  const element = h('aside', { class: 'fields', 'aria-label': 'Ticket fields', tabindex: 0 });
  return {
    element,
    show: (record, id) => {
      const facts = record?.facts;
      const handoff = record?.handoffs.at(-1);
      const tags = ['ai-first', stateTag(record)];
      element.replaceChildren(
        h(
          'dl',
          {},
          ...field('Requester', facts?.customer?.name),
          ...field('Assignee', assigneeOf(record)),
          ...field('Group', handoff?.queue),
          ...field('Channel', facts?.channel),
          ...field('Language', facts?.language ? languageName.of(facts.language) : null),
          ...field('Plan', facts?.customer?.plan),
          ...field('Priority', 'Normal'),
          ...field('Ticket', id),
          h('dt', {}, 'Tags'),
          h('dd', { class: 'tags' }, ...tags.map((tag) => h('span', { class: 'tag' }, tag))),
        ),
      );
    },
  };
};
