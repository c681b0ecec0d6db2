import type {
  ActionItem,
  BlockOf,
  CurvePoint,
  PanelStrings,
  Ref,
  Sentence,
  Tone,
  TranscriptItem,
  When,
} from '@baton/handoff-panel';

export const strings: PanelStrings = {
  loadMore: 'Load more',
  loading: 'Loading…',
  retry: 'Try again',
  loadFailed: 'This could not be loaded.',
  showDetails: 'Show details',
  hideDetails: 'Hide details',
  threshold: 'Limit',
  turn: 'Turn',
  masked: 'Hidden for your role',
  unsent: 'Not sent to the customer',
  done: 'Done',
  cancel: 'Cancel',
  confirm: 'Confirm',
  copied: 'Copied',
  showReads: 'Show lookups',
  hideReads: 'Hide lookups',
  commandFailed: 'That did not work. Try again.',
  noteLabel: 'What did you do?',
  noteHint: 'Refunded by hand',
  showOriginal: 'Show original',
  hideOriginal: 'Hide original',
  commandNote: 'Note',
  working: 'Working…',
  optional: 'optional',
  reveal: 'Show…',
  problems: {
    'brief-changed': 'Somebody else edited this.',
    'approval-decided': 'This was decided already.',
    'effect-held': 'The same was done already.',
    'no-answer': 'No answer came. Nobody knows yet whether it was done.',
  },
};

export const when = (label: string): When => ({ label, iso: `2026-03-01T${label}:00Z` });
export const turnRef = (n: number): Ref => ({ type: 'turn', id: `t${n}`, label: `#${n}` });
export const says = (text: string, ...turns: number[]): Sentence => ({
  text,
  refs: turns.map(turnRef),
});

export const curve = (values: readonly number[], tone: Tone): CurvePoint[] =>
  values.map((value, index) => ({
    turnId: `t${index + 1}`,
    n: index + 1,
    value,
    label: `Turn ${index + 1}: ${value}`,
    tone,
  }));

export const action = (part: Partial<ActionItem> & Pick<ActionItem, 'n' | 'name'>): ActionItem => ({
  id: `a${part.n}`,
  label: part.name.replaceAll('_', ' '),
  by: 'ai',
  byLabel: 'AI',
  kind: 'write',
  kindLabel: 'Change',
  status: 'succeeded',
  statusLabel: 'Done',
  tone: 'success',
  amount: null,
  target: null,
  at: when('12:04'),
  details: [],
  warning: null,
  marks: [],
  commands: [],
  refs: [],
  folded: part.kind === 'read',
  ...part,
});

export const turn = (
  part: Partial<TranscriptItem> & Pick<TranscriptItem, 'n'>,
): TranscriptItem => ({
  id: `t${part.n}`,
  by: part.n % 2 === 1 ? 'customer' : 'ai',
  byLabel: part.n % 2 === 1 ? 'Customer' : 'AI',
  text: `What was said at turn ${part.n}, in a sentence of ordinary length.`,
  at: when('12:00'),
  note: '',
  tone: 'neutral',
  attachments: [],
  language: 'en',
  unsent: false,
  ...part,
});

const base = { v: 1, summary: '', open: true } as const;

export const controls: BlockOf<'controls'> = {
  ...base,
  kind: 'controls',
  title: 'Actions',
  fallbackText: 'Take over, Mark as resolved, Refresh, Copy brief',
  items: [
    { command: 'accept', label: 'Take over', enabled: true, why: '', confirm: null },
    {
      command: 'resolve',
      label: 'Mark as resolved',
      enabled: true,
      why: '',
      confirm: 'Mark this handoff as resolved?',
    },
    {
      command: 'hand_back',
      label: 'Hand back to the AI',
      enabled: false,
      why: 'Only after it is resolved',
      confirm: 'Let the AI answer this customer again?',
    },
    {
      command: 'insert_next_step',
      label: 'Insert as note',
      enabled: true,
      why: '',
      confirm: null,
    },
    { command: 'refresh', label: 'Refresh', enabled: true, why: '', confirm: null },
    { command: 'copy', label: 'Copy brief', enabled: true, why: '', confirm: null },
  ],
};
