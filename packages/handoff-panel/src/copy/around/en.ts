import type { AroundCopy } from './around-copy.ts';

export const around: AroundCopy = {
  strings: {
    showOriginal: 'Show what Baton wrote',
    hideOriginal: 'Hide what Baton wrote',
    commandNote: 'Note (optional)',
    problems: {
      'brief-changed':
        'Somebody else edited this in the meantime. Look at their text and save again.',
      'effect-held': 'The same was done or started already. Look at the actions before you go on.',
      'action-state': 'This action has changed in the meantime. Look at it again.',
      'no-endpoint': 'No endpoint is set up for this action.',
      'reveal-forbidden': 'Your role may not show hidden details.',
      'reveal-limit': 'You have shown hidden details too often within an hour. Try again later.',
      forbidden: 'Your role may not do this.',
      'not-found': 'This is no longer there.',
    },
  },
};
