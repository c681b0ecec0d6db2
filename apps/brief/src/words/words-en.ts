import type { PageWords } from './words.ts';

const AGAIN = 'Go back to the conversation, refresh the app and open the brief again.';

export const words: PageWords = {
  title: 'Full brief',
  conversation: 'Conversation {id}',
  print: 'Print',
  loading: 'Opening the brief',
  retry: 'Try again',
  code: {
    'code-needed': {
      title: 'Enter the code of this link',
      text: 'This browser has not shown a code for you lately. You find it beside the link, in the app you came from.',
    },
    'other-person': {
      title: 'This link is somebody else’s',
      text: 'Another person used this browser last. If the link is yours, enter the code that stands beside it in the app.',
    },
    label: 'Six-digit code',
    submit: 'Open the brief',
    once: 'You have one try: a wrong code ends the link.',
    malformed: 'The code has six digits.',
  },
  states: {
    invalid: {
      title: 'This link opens nothing',
      text: `It may have been cut off. ${AGAIN}`,
    },
    expired: { title: 'This link has expired', text: `Links are good for ten minutes. ${AGAIN}` },
    used: { title: 'This link has been used', text: `Each link works once. ${AGAIN}` },
    'wrong-code': {
      title: 'That was not the code',
      text: `To be safe, the link has ended. ${AGAIN}`,
    },
    denied: {
      title: 'You have no access to this brief',
      text: 'Ask your administrator if you need it.',
    },
    unreachable: {
      title: 'The brief can’t be reached right now',
      text: 'The conversation itself is not affected.',
    },
    'too-many': { title: 'Too many tries', text: 'Wait a minute, then try again.' },
    'no-link': {
      title: 'Nothing to show here',
      text: 'A brief opens from the app beside its conversation, with “Open full brief”.',
    },
    over: { title: 'Your access has ended', text: AGAIN },
    none: {
      title: 'No AI handoff in this conversation',
      text: 'As soon as an AI agent works on it, its brief appears here.',
    },
  },
  stale: { title: 'Connection lost', text: 'This is the last known brief. ' },
  request: ' Request: ',
};
