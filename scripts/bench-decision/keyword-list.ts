const WORDS = [
  'human',
  'agent',
  'representative',
  'real person',
  'live person',
  'supervisor',
  'manager',
  'speak to someone',
  'talk to someone',
  'customer service',
  'operator',
  'transfer me',
  'escalate',
];

const PATTERN = new RegExp(`\\b(?:${WORDS.join('|')})s?\\b`, 'i');

/** Baseline: any word that people who want a human use. What most chat widgets ship. */
export const hasKeyword = (text: string): boolean => PATTERN.test(text);
