import type { SignInWords } from './words.ts';

export const en: SignInWords = {
  title: 'Sign in to Baton',
  intro:
    'Baton shows what the AI handed over in {account} to people who work there. Tell it who you are.',
  company: 'Continue with your company',
  or: 'or',
  address: 'Your e-mail address in {account}',
  send: 'Send me a code',
  cancel: 'Cancel',
  codeTitle: 'Look into your mail',
  codeSent:
    'If {address} belongs to an agent of {account}, eight digits are on their way there. They are good for ten minutes.',
  digits: 'Code',
  digitsHint: 'Eight digits',
  confirm: 'Continue',
  again: 'Send another code',
  otherAddress: 'Use another address',
  agreeTitle: 'Use Baton in {account}?',
  agreeIntro: 'The Baton app in your sidebar asks for this:',
  account: 'Account',
  person: 'You are',
  means: [
    'You see what the AI did on tickets that you may open, as far as your administrator allows.',
    'What you do in the sidebar is written down under your name.',
    'This lasts while you are an agent of this account; after 90 days you are asked again.',
  ],
  warning:
    'Allow this only if you pressed the button in your helpdesk yourself, a moment ago. If a link brought you here, cancel.',
  agree: 'Allow',
  other: 'Not you? Start again',
  request: 'Request:',
  faults: {
    address: 'This is not an e-mail address.',
    'too-many': 'Too many codes were asked for. Wait an hour, then try again.',
    digits: 'Enter the eight digits of the mail.',
    wrong: 'This is not the code. Look at the latest mail.',
    'used-up': 'This code is not good any more. Ask for another one.',
    helpdesk:
      'The helpdesk can’t be asked right now, so nobody was sent a code. Ask for another one in a moment.',
    mail: 'No mail can be sent right now. Ask for another code in a moment, or tell your administrator.',
    nobody: 'Your company knows you, but no active agent of {account} has your address.',
    company:
      'Your company did not confirm this. Try again; if it stays, give your administrator this number: {request}',
    'company-denied': 'You did not sign in at your company.',
  },
  ends: {
    client: {
      title: 'This sign-in is not known',
      text: 'No account is paired with Baton that would send you here. Ask your administrator to look at the client ID of the app.',
    },
    redirect: {
      title: 'This sign-in leads elsewhere',
      text: 'The address to send you back to is none of those that are known, so nothing was done. If a link brought you here, close this window.',
    },
    over: {
      title: 'This sign-in is over',
      text: 'It is good for 15 minutes, once, and in the browser that began it, which has to take cookies. Close this window, and sign in from the sidebar again.',
    },
    busy: {
      title: 'Please wait a minute',
      text: 'Too many requests came from your address.',
    },
    unreachable: {
      title: 'Baton can’t do this right now',
      text: 'Nothing was stored. Wait a moment, then sign in from the sidebar again.',
    },
    'no-way': {
      title: 'Nobody can sign in here yet',
      text: 'There is no way to prove who you are. Your administrator can switch on codes by mail, or your company’s sign-in.',
    },
  },
  mail: {
    subject: 'Your code for Baton in {account}',
    text: `{code}

This code signs you in to Baton in {account}. It is good for ten minutes, on the page that you asked for it on.

Nobody of Baton or of your company asks you for it. If you did not ask for it, you need not do anything.
`,
  },
};
