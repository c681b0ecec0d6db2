import type { CustomerWords } from './customer-words.ts';

/** English. */
export const en: CustomerWords = {
  opening: {
    asked: 'You asked for a person.',
    upset: 'I am sorry for the trouble.',
    sensitive: 'This is a matter for a person.',
    stuck: 'This is better settled by a person.',
  },
  asked: 'Our team has been asked to take over your request.',
  askedQueue: 'Our team “{queue}” has been asked to take over your request.',
  there: 'People are there at the moment, but nobody has confirmed yet.',
  unknown: 'Whether anybody is free is not known yet.',
  wait: 'At the moment an answer usually takes {estimate}.',
  upTo: 'up to {x}',
  away: 'Nobody can take it at the moment.',
  opens: 'We are open again {opens}.',
  point: {
    today: 'today at {time}',
    tomorrow: 'tomorrow at {time}',
    weekday: 'on {day} at {time}',
    date: 'on {day} at {time}',
  },
  callback: 'If you would like a call back, please leave a phone number here.',
  email: 'If you would like an answer by e-mail, please leave your address here.',
  later: 'Your request is on the list of the team, with everything you have written.',
  accepted:
    'A person from our team has taken over your request. They can read everything written here, so you do not need to repeat anything.',
  expired: 'I am sorry: nobody from our team has been able to take over your request so far.',
  declined: 'I am sorry: our team is not able to take over your request at the moment.',
  failed: 'I am sorry: our team could not be reached, for a technical reason.',
  goOn: 'I am still here: would you like to go on with me, or shall I ask the team again?',
  handedBack:
    'Our team has finished its part, and I am here for you again. You do not need to repeat anything.',
};
