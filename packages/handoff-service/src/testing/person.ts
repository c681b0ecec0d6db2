import type { BriefEdit, Tier } from '@baton/handoff-core';
import { Panel } from '@baton/handoff-panel';
import type { z } from 'zod';
import type { ProblemAnswer } from '../http/answers.ts';
import type { TestService } from './test-service.ts';

type Problem = z.infer<typeof ProblemAnswer>;

/** An answer: its text as it was sent, and what a refusal said. */
export interface PanelAnswer {
  status: number;
  text: string;
  etag: string;
  retryAfter: number | null;
  /** Last part of the problem's type; null for what was no refusal. */
  problem: string | null;
  /** Places of the faults. */
  pointers: string[];
  panel: () => Panel;
}

/** Somebody with a panel page open, at one test service. */
export const person = (
  { service }: Pick<TestService, 'service'>,
  who: {
    viewer?: string;
    tier?: Tier;
    tenant?: string;
    conversation?: string;
    bearer?: string;
  } = {},
) => {
  const { viewer = 'zendesk:1', tier = 'standard', tenant = 'a', conversation = 'c1' } = who;
  let minted: Promise<string> | null = null;
  const bearer = async (): Promise<string> =>
    who.bearer ?? (minted ??= service.sessions.mint({ tenant, viewer, tier }));
  const base = `/v1/panel/conversations/${conversation}`;
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<PanelAnswer> => {
    const response = await service.app.inject({
      method,
      url: `${base}${path}`,
      headers: {
        authorization: `Bearer ${await bearer()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    const refusal = response.statusCode >= 400 ? (JSON.parse(response.body) as Problem) : null;
    const retryAfter = response.headers['retry-after'];
    return {
      status: response.statusCode,
      text: response.body,
      etag: response.headers.etag ?? '',
      retryAfter: retryAfter === undefined ? null : Number(retryAfter),
      problem: refusal?.type.split(':').at(-1) ?? null,
      pointers: refusal?.errors.map(({ pointer }) => pointer) ?? [],
      panel: () => Panel.parse(JSON.parse(response.body)),
    };
  };
  return {
    send,
    panel: (headers?: Record<string, string>) => send('GET', '', undefined, headers),
    transcript: () => send('GET', '/transcript'),
    reasoning: () => send('GET', '/reasoning'),
    edit: (body: unknown) => send('POST', '/edits', body),
    edits: async () => {
      const answer = await send('GET', '/edits');
      return (JSON.parse(answer.text) as { versions: BriefEdit[] }).versions;
    },
    rate: (body: unknown) => send('POST', '/ratings', body),
    reveal: (body: unknown) => send('POST', '/reveals', body),
    hide: () => send('DELETE', '/reveals'),
  };
};
