import type { StateWords } from './words.ts';

export const words: StateWords = {
  loading: 'Loading the brief',
  retry: 'Try again',
  states: {
    none: {
      title: 'No AI handoff on this ticket',
      text: 'As soon as an AI agent works on this conversation, its brief appears here.',
    },
    expired: {
      title: 'Your access has ended',
      text: 'Reload the apps, or the page, to see the brief again.',
    },
    denied: {
      title: 'You have no access to this ticket',
      text: 'Ask your administrator if you need its brief.',
    },
    unreachable: {
      title: 'The brief can’t be reached right now',
      text: 'The ticket itself is not affected.',
    },
    outside: {
      title: 'This page belongs into a Zendesk ticket',
      text: 'Open a ticket and look into its apps column.',
    },
    'not-paired': {
      title: 'This account is not connected yet',
      text: 'An administrator connects it in Baton’s setup; reload the apps after that.',
    },
    signature: {
      title: 'This page could not be verified',
      text: 'Reload the apps. If it stays, give your administrator this number.',
    },
    'no-agent': {
      title: 'Your account may not see briefs',
      text: 'They are for active agents and administrators. Ask your administrator if you are one.',
    },
  },
  stale: { title: 'Connection lost', text: 'This is the last known brief. ' },
  closed: {
    title: 'This ticket is closed',
    text: 'The brief can be read; nothing can be changed any more.',
  },
  request: ' Request: ',
};
