import type { LanguageTalks } from './language-talks.ts';

/** English. */
export const en: LanguageTalks = {
  language: 'en',
  refusal: "Please don't transfer me to anybody.",
  talks: {
    anger: [
      "I ordered a birthday present for my daughter two weeks ago and it still hasn't come.",
      'AI: I understand. The parcel is currently in transit.',
      'That is what the page says since last Monday. This is completely unacceptable. Her birthday was yesterday and she had nothing.',
      'AI: I am sorry to hear that. Deliveries can take longer at the moment.',
      'I am beyond angry. You have ruined her day and all I get is empty phrases. This is the worst service I have ever had.',
    ],
    ask: [
      'Hello, my insurance claim 77 has been declined.',
      'AI: I can explain the reasons. The damage happened before the start of the contract.',
      "I see. I'd prefer to discuss this with someone from your team, if that's possible.",
    ],
    topic: [
      "I can't pay the bill this month.",
      'AI: I can move the date by 14 days. Shall I?',
      "It doesn't matter any more. I lost my job and I don't want to live anymore.",
    ],
    noProgress: [
      "The app doesn't open on my phone.",
      'AI: Please restart your phone.',
      'Still not working.',
      'AI: Please reinstall the app.',
      "didn't help",
      'AI: Please clear the cache under Settings.',
      'still the same error',
    ],
    mockPraise: [
      'My coffee machine arrived in pieces.',
      'AI: Thank you for your message. Have you tried turning it on?',
      'Oh wonderful, yes, let me just turn on the pile of broken glass. Brilliant idea.',
      'AI: Please make sure it is plugged in.',
      'Wow, thanks for nothing. Really impressive support you have there.',
    ],
    harmless: [
      "Hi, I'm a travel agent and I book for a lawyer. Where can I find the invoice for booking 4471?",
      'AI: You find it under Bookings, then Documents. Shall I also send it by e-mail?',
      'Yes please, to the address on file.',
      'AI: Done, it is on its way.',
      'Perfect, thank you!',
    ],
  },
};
