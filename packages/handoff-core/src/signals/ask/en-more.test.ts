import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('more ways to ask in English', () => {
  it.each([
    'Can you have a supervisor take a look and then get back to me? Actually just transfer me.',
    "I think it's best if I talk to one of your specialists.",
    'Would it be okay if I spoke with a manager?',
    'May I please be transferred to somebody in billing?',
    "I'd feel better discussing it with a person.",
    'Could you hand this over to a human?',
    "I'd like to escalate to a manager.",
    'Is it possible to get transferred to an agent?',
    'Are you able to connect me with a live representative?',
    'Please forward my case to a human agent.',
    "I'm going to need to speak to your supervisor.",
    'Then let me speak to a person.',
    'Is there a phone number where I can talk to someone?',
    'I need human assistance.',
    'I want human help',
    'Could someone with more authority speak with me?',
    'can I be put in contact with a real agent',
    "I'd prefer human support",
    "Let's get a human agent involved.",
    "Let's escalate this to a human agent",
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'en').label).toBe('ask');
  });

  it.each([
    "Yes I'd like that transfer",
    'That works, please transfer me.',
    "Yes, let's get a human involved.",
  ])('takes for a yes after an offer: %s', (text) => {
    expect(readAsk(text, 'en', true).label).toBe('accept_offer');
  });

  it.each([
    "I'd like to discuss my refund.",
    'Can I talk to you about another order?',
    'My son needs a student discount, who checks that?',
    "What's the transfer fee between terminals?",
    'Could you connect the two bookings?',
    "I'd like you to transfer the balance to my gift card.",
    'Please transfer the refund to the original card.',
    'Can I be moved to another seat?',
    'Could you speak more slowly?',
    'Is the supervisor of the building called Max?',
    "Do I get a person's name on the ticket?",
    'The live chat on your website is broken.',
    'Can you help me reach the hotel?',
    "I'm talking to you, am I not?",
    'How do I contact the airline at the airport?',
    'I will talk to my bank.',
    'I want to connect my phone to the car.',
    'Please put me in seat 12A.',
    "Please get me a refund or someone else's seat.",
    'someone from your team sent me an email',
    'An agent from your team already called me.',
    'Is your team working on it?',
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'en').label).toBe('none');
  });
});
