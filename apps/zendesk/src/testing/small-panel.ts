import type { BlockOf, Panel } from '@baton/handoff-panel';

const base = { v: 1, summary: '', open: true } as const;

/** Just enough of a panel to see which one is shown. */
export const smallPanel = (version: string, sentence: string): Panel => ({
  v: 1,
  version,
  conversationId: 'c1',
  handoffId: 'h1',
  state: 'escalated',
  locale: 'en',
  dir: 'ltr',
  tier: 'standard',
  host: 'zendesk',
  asOf: { label: 'As of 12:06', iso: '2026-03-01T12:06:00Z' },
  degraded: [],
  strings: {
    loadMore: 'Load more',
    loading: 'Loading',
    retry: 'Try again',
    loadFailed: 'This could not be loaded.',
    showDetails: 'Show details',
    hideDetails: 'Hide details',
    threshold: 'Limit',
    turn: 'Turn',
    masked: 'Hidden',
    unsent: 'Not sent',
    done: 'Done',
    cancel: 'Cancel',
    confirm: 'Confirm',
    copied: 'Copied',
    showReads: 'Show lookups',
    hideReads: 'Hide lookups',
    commandFailed: 'That did not work. Try again.',
    noteLabel: 'What did you do?',
    noteHint: 'Refunded by hand',
    working: 'Working',
    optional: 'optional',
    reveal: 'Show',
    showOriginal: 'Show original',
    hideOriginal: 'Hide original',
    commandNote: 'Note',
    problems: { 'brief-changed': 'Somebody else edited this.' },
  },
  blocks: [
    {
      ...base,
      kind: 'headline',
      title: 'In short',
      fallbackText: sentence,
      sentence: { text: sentence, refs: [] },
      status: { code: 'escalated', label: 'Waiting for a person', tone: 'warning' },
      meta: 'after 6 turns',
      edited: null,
    },
    {
      ...base,
      kind: 'next_step',
      title: 'Next step',
      fallbackText: 'Call back',
      code: 'call_customer_back',
      sentence: { text: 'Call the customer back', refs: [] },
      why: '',
      insertText: 'Call the customer back today.',
      edited: null,
      note: null,
    },
    {
      ...base,
      kind: 'controls',
      title: 'Actions',
      fallbackText: '',
      items: [
        { command: 'accept', label: 'Take over', enabled: true, why: '', confirm: null },
        {
          command: 'insert_next_step',
          label: 'Insert as note',
          enabled: true,
          why: '',
          confirm: null,
        },
      ],
    },
  ],
});

/** The service's answer with a panel. */
export const panelAnswer = (version: string, sentence: string): Response =>
  new Response(JSON.stringify(smallPanel(version, sentence)), {
    headers: { etag: `"${version}"` },
  });

/** The service's answer with a panel that drafts a reply. */
export const assistAnswer = (version: string, text: string): Response => {
  const panel = smallPanel(version, 'Charged twice');
  const assist: BlockOf<'assist'> = {
    ...base,
    kind: 'assist',
    title: 'Suggestions',
    fallbackText: text,
    caution: 'Check before you use them.',
    flags: [],
    reply: {
      label: 'Draft reply',
      text,
      language: 'en',
      note: '',
      refs: [],
      insert: { label: 'Insert into reply', enabled: true, why: '' },
      copyLabel: 'Copy',
    },
    suggestions: [],
    items: [],
    written: '',
    missing: [],
    titles: { flags: '', suggestions: '', written: '' },
  };
  return new Response(JSON.stringify({ ...panel, blocks: [...panel.blocks, assist] }));
};
