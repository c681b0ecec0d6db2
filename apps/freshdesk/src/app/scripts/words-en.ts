import type { Words } from './words.ts';

export const words: Words = {
  loading: 'Loading the brief',
  retry: 'Try again',
  none: ['No AI handoff here', 'Once an AI agent works on this ticket, its brief appears here.'],
  signIn: ['Sign in to see the brief', 'Press Authorize in this app, then try again.'],
  setup: ['Not connected', 'An administrator checks the settings of this app.'],
  away: ['The brief can’t be reached', 'The ticket itself is not affected.'],
  outside: 'Open this in a Freshdesk ticket',
  busy: ['Please wait a moment', 'Many people here are looking at briefs.'],
  soon: 'Again in {n} s',
  stale: 'Connection lost. Last refreshed {n} min ago.',
  strict: 'You see the most careful version. Press Authorize in this app to see yours.',
  news: 'Something changed on this ticket.',
  before: 'Already done?',
  send: 'Send anyway',
  back: 'Go back',
  held: 'Not sent yet. Send again if it is right.',
};
