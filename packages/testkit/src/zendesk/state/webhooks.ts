import type { Json } from '../wire/values.ts';

/** A webhook of the account. */
export interface WebhookRow {
  id: string;
  name: string;
  endpoint: string;
  status: 'active' | 'inactive';
  httpMethod: string;
  requestFormat: string;
  subscriptions: readonly string[];
  description: string | null;
  customHeaders: Readonly<Record<string, string>> | null;
  secret: string;
  createdAt: Date;
  createdBy: number;
}

export interface Condition {
  field: string;
  operator: string;
  value: string | null;
}

/** A rule that runs at every change of a ticket. */
export interface TriggerRow {
  id: number;
  title: string;
  active: boolean;
  description: string | null;
  conditions: { all: readonly Condition[]; any: readonly Condition[] };
  /** Only those that call a webhook are run. */
  actions: readonly Json[];
  createdAt: Date;
}
