import type { z } from 'zod';
import type {
  ActionChecked,
  ActionFound,
  ActionMoved,
  ApprovalRead,
  ApprovalsRead,
} from '../http/action-answers.ts';
import type { TestService } from './test-service.ts';

export type Checked = z.infer<typeof ActionChecked>;
export type Approval = z.infer<typeof ApprovalRead>;

export interface Refused {
  type: string;
  errors: { code: string; pointer: string }[];
}

export const REFUND = { type: 'refund', target: 'order-7', amount: 40, currency: 'EUR' };

/** The guard as an agent and a person use it, at one test service. */
export const guardClient = (test: TestService, key = test.keys.a) => {
  const post = <Body>(path: string, body: unknown, as = key) =>
    test.ask<Body & Refused>('POST', path, { body, key: as });
  return {
    /** A conversation that exists, of a customer when one is named. */
    open: (conversationId: string, customer?: string) =>
      test.post(
        conversationId,
        [
          { id: 'q', type: 'turn', by: 'customer', text: 'Please send my money back.' },
          ...(customer === undefined
            ? []
            : [{ id: 'f', type: 'conversation' as const, customer: { id: customer } }]),
        ],
        key,
      ),
    check: (conversationId: string, action: string, more: Record<string, unknown> = {}) =>
      post<Checked>('/v1/actions/check', {
        conversationId,
        action,
        name: 'refund_order',
        effect: REFUND,
        ...more,
      }),
    started: (conversationId: string, action: string, token: string | undefined) =>
      post<z.infer<typeof ActionMoved>>(`/v1/actions/${action}/started`, { conversationId, token }),
    renew: (conversationId: string, action: string, token: string | undefined) =>
      post<z.infer<typeof ActionMoved>>(`/v1/actions/${action}/renew`, { conversationId, token }),
    finished: (
      conversationId: string,
      action: string,
      token: string | undefined,
      status: string,
      more: Record<string, unknown> = {},
    ) =>
      post<z.infer<typeof ActionMoved>>(`/v1/actions/${action}/finished`, {
        conversationId,
        token,
        status,
        ...more,
      }),
    reconcile: (conversationId: string, action: string, status: string, as = key) =>
      post<z.infer<typeof ActionMoved>>(
        `/v1/actions/${action}/reconcile`,
        { conversationId, status, evidence: 'seen at the provider', by: 'support lead' },
        as,
      ),
    read: (conversationId: string, action: string) =>
      test.get<z.infer<typeof ActionFound> & Refused>(
        `/v1/actions/${action}?conversation=${conversationId}`,
        key,
      ),
    approvals: (query = '') =>
      test.get<z.infer<typeof ApprovalsRead>>(`/v1/approvals${query}`, key),
    decide: (id: string, body: Record<string, unknown>, as = test.keys.adminA) =>
      post<Approval>(`/v1/approvals/${id}`, body, as),
    /** Actions as the brief's reader gets them. */
    record: async (conversationId: string) =>
      (
        await test.get<{
          actions: {
            id: string;
            status: string;
            effect: { amount?: number };
            approval: { state: string; by: string | null } | null;
            catalogued: boolean | null;
          }[];
          steps: unknown[];
          handoffs: unknown[];
        }>(`/v1/conversations/${conversationId}`, key)
      ).body,
  };
};
