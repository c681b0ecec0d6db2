import type { ConversationState, Handoff } from '@baton/handoff-core';
import { readHandBack } from '../back/read-hand-back.ts';
import { tellCustomer } from '../ingest/tell-customer.ts';
import type { ToldCustomer } from '../ingest/tell-customer.ts';
import type { Executor } from '../outbox/executor.ts';
import type { Policies } from '../policy/policies.ts';
import { fanOutExecutor } from './fan-out.ts';
import type { FanOutContext } from './fan-out.ts';

/** Subscribers get no name: whoever speaks to the customer knows it, and reads the text with it. */
const nameless = ({ facts }: ConversationState): ConversationState['facts'] => {
  const { customer, ...rest } = facts;
  const language = customer?.language;
  return language === undefined ? rest : { ...rest, customer: { language } };
};

/** Carries out rows `event.…` of the outbox with what the service says to customers and to an AI that takes over again. */
export const tellSubscribers = (
  context: Pick<FanOutContext, 'db' | 'leaseClock' | 'hint'> & {
    policies: Policies;
    now: () => Date;
  },
): Executor => {
  const customer = async (
    tenant: string,
    handoff: Handoff,
    state: ConversationState,
  ): Promise<ToldCustomer | null> => {
    const { policy } = (await context.policies.of(tenant)).engine;
    const told = { language: state.language, facts: nameless(state) };
    return tellCustomer(handoff, told, policy, context.now().toISOString());
  };
  const handBack = (tenant: string, handoffId: string) => readHandBack(context, tenant, handoffId);
  return fanOutExecutor({ ...context, customer, handBack });
};
