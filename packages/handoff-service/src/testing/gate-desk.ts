import type { ViewerGate, ViewerQuestion, ViewerVerdict } from '../viewers/viewer-gate.ts';

/** A gate of the helpdesk `desk` that says what a test wants, and remembers what it was asked. */
export const gateDesk = (
  first: ViewerVerdict = { ok: true, tier: 'full', everyTicket: true, locale: null },
) => {
  let says: (question: ViewerQuestion) => ViewerVerdict | Promise<ViewerVerdict> = () => first;
  const asked: Omit<ViewerQuestion, 'signal' | 'tenant'>[] = [];
  const gate: ViewerGate = {
    check: async ({ signal: _signal, tenant: _tenant, ...question }) => {
      asked.push(question);
      return says({ ...question, tenant: _tenant, signal: _signal });
    },
  };
  return {
    gates: new Map([['desk', gate]]),
    asked,
    says: (next: typeof says | ViewerVerdict): void => {
      says = typeof next === 'function' ? next : () => next;
    },
    /** What it was asked since it was looked at last. */
    taken: () => asked.splice(0),
  };
};
