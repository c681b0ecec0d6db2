import { splitName } from './split-name.ts';

const TOWARDS = new Set([
  'human',
  'humans',
  'agent',
  'agents',
  'person',
  'representative',
  'operator',
  'supervisor',
  'specialist',
  'support',
]);

/** Whether a tool hands the conversation to a person (`transfer_to_human_agents`), by its name. */
export const isTransfer = (name: string): boolean => {
  const { last } = splitName(name);
  const joined = last.join(' ');
  if (/\b(?:handoff|hand off|handover|hand over)\b/.test(joined)) return true;
  return (
    /\b(?:transfer|escalate|route|connect)\b/.test(joined) && last.some((word) => TOWARDS.has(word))
  );
};
