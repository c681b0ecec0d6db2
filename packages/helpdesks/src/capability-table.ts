import type { Capabilities } from '@baton/handoff-service';
import { capabilityNames } from './generic/describe.ts';
import type { Capability } from './generic/describe.ts';

/** What each thing a helpdesk may be able to do is for, and what happens where it can't. */
const MEANINGS: Readonly<Record<Capability, readonly [means: string, otherwise: string]>> = {
  note: ['a note for people of the helpdesk', 'the handover reaches fields and tags alone'],
  attachment: ['a file with what was said, beside the note', 'the note comes without it'],
  fields: ['custom fields, for views and reports', 'left out'],
  tags: ['tags, added and taken away', 'left out'],
  priority: ['how urgent a ticket is', 'left out'],
  assignGroup: ['gives a ticket to a group or team', 'the ticket stays where it is'],
  assignPerson: ['gives a ticket to one person', 'the group has it'],
  skills: ['skills that the helpdesk routes by', 'only Baton’s own routing looks at skills'],
  resolve: ['solves a ticket', 'a person does'],
  availability: ['tells who is there for a queue', 'only opening hours are known'],
  readTicket: ['tells how a ticket stands', 'Baton learns only what the agent tells'],
  webhooks: ['tells at once that something changed', 'seen at the next look, within a minute'],
  context: ['tells facts and other tickets of a customer', 'not on the panel'],
  search: ['finds macros and articles', 'not on the panel'],
};

/** What connectors can do, as a table in Markdown: one row for each thing, one column for each connector. */
export const capabilityTable = (connectors: readonly Capabilities[]): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const labels = connectors.map(({ label }) => label);
  return [
    row(['', 'what it is', ...labels, 'where it is missing']),
    row(['---', '---', ...labels.map(() => '---'), '---']),
    ...capabilityNames.map((name) => {
      const [means, otherwise] = MEANINGS[name];
      const cells = connectors.map((can) => (can[name] ? 'yes' : 'no'));
      return row([`\`${name}\``, means, ...cells, otherwise]);
    }),
  ].join('\n');
};
