import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect, it, onTestFinished } from 'vitest';
import { testService } from '../testing/test-service.ts';
import {
  ConversationRead,
  DecisionsRead,
  HandoffRead,
  IngestAnswer,
  ProblemAnswer,
} from './answers.ts';
import { ANSWER_EXAMPLES } from './answer-examples.ts';
import { OPERATIONS, documentedOperations } from './openapi.ts';

it('describes every route and nothing else', async () => {
  const { service } = await testService();
  await service.app.ready();
  const routes = service.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .filter((line) => line.includes('('));
  for (const operation of documentedOperations()) {
    const [method, path] = operation.split(' ') as ['GET' | 'POST', string];
    expect(
      service.app.hasRoute({ method, url: path.replaceAll(/\{(\w+)\}/g, ':$1') }),
      operation,
    ).toBe(true);
  }
  const count = routes
    .flatMap((line) => /\(([A-Z, ]+)\)/.exec(line)?.[1]?.split(', ') ?? [])
    .filter((method) => method !== 'HEAD').length;
  // + /openapi.json, which describes the others
  expect(count).toBe(documentedOperations().length + 1);
});

it('answers what the document promises', async () => {
  const { post, postRaw, get } = await testService();
  const { body } = await post('c1', [
    { id: 'e1', type: 'turn', by: 'customer', text: 'Give me a human, I called my lawyer!' },
    { id: 'a1', type: 'action', action: 'x', name: 'refund', status: 'unknown' },
    { id: 'e2', type: 'turn', by: 'ai', text: 'Maybe.', confidence: 0.1 },
  ]);
  expect(IngestAnswer.parse(body)).toEqual(body);
  const record = (await get('/v1/conversations/c1')).body;
  expect(ConversationRead.parse(record)).toEqual(record);
  const decisions = (await get('/v1/conversations/c1/decisions')).body;
  expect(DecisionsRead.parse(decisions)).toEqual(decisions);
  const handoff = (await get('/v1/handoffs/c1.h1')).body;
  expect(HandoffRead.parse(handoff)).toEqual(handoff);
  const problem = (await postRaw('c1', '{')).body;
  expect(ProblemAnswer.parse(problem)).toEqual(problem);
});

it('is a valid OpenAPI 3.1 document', async () => {
  const { service } = await testService();
  const document = (await service.app.inject({ method: 'GET', url: '/openapi.json' })).body;
  const folder = await mkdtemp(join(tmpdir(), 'baton-openapi-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'openapi.json');
  await writeFile(file, document);
  const problems = await lint({ ref: file, config: await createConfig({ extends: ['spec'] }) });
  expect(
    problems.map(({ message, location }) => `${location[0]?.pointer ?? ''} ${message}`),
  ).toEqual([]);
});

it('shows bodies that work as they stand', async () => {
  const { service, post, keys } = await testService();
  const { paths } = (await service.app.inject({ method: 'GET', url: '/openapi.json' })).json<{
    paths: Record<
      string,
      { post?: { requestBody: { content: { 'application/json': { example: object } } } } }
    >;
  }>();
  const exampleOf = (path: string) =>
    paths[path]?.post?.requestBody.content['application/json'].example;
  const send = (url: string, payload: object | undefined) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${keys.a}` },
      ...(payload && { payload }),
    });
  expect(
    (await send('/v1/conversations/x/events', exampleOf('/v1/conversations/{id}/events')))
      .statusCode,
  ).toBe(200);
  await post('x', [{ id: 'h', type: 'turn', by: 'human', text: 'I am here.' }]);
  const command = await send(
    '/v1/panel/conversations/x/commands',
    exampleOf('/v1/panel/conversations/{id}/commands'),
  );
  expect(command.statusCode).toBe(200);
});

it.each(Object.entries(ANSWER_EXAMPLES))('shows an answer to %s as it is given', (id, example) => {
  const operation = OPERATIONS.find((each) => each.id === id);
  expect(operation?.answer.parse(example)).toEqual(example);
});

it('shows an answer to each operation of the round trip, and a body that is one wherever it takes one', () => {
  const round =
    /\/(?:lease|may-reply|hand-back|survey|commands|deliveries|webhooks|hooks|pairing|v1\/reconcile|routing)\b/;
  const shown = OPERATIONS.filter(({ path, tag }) => tag !== 'Panel' && round.test(path));
  expect(shown.map(({ id }) => id).filter((id) => !Object.hasOwn(ANSWER_EXAMPLES, id))).toEqual([]);
  const unfit = OPERATIONS.filter(
    ({ body, example }) => body?.safeParse(example).success === false,
  );
  expect(unfit.map(({ id }) => id)).toEqual([]);
});

it('says what each query parameter and header is, and which are needed', async () => {
  const { service } = await testService();
  const { paths } = (await service.app.inject({ method: 'GET', url: '/openapi.json' })).json<{
    paths: Record<
      string,
      Record<
        string,
        { parameters?: { name: string; in: string; required: boolean; description?: string }[] }
      >
    >;
  }>();
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ parameters = [] }) =>
      parameters.map((parameter) => ({ ...parameter, path })),
    ),
  );
  const beside = all.filter((parameter) => parameter.in !== 'path');
  expect(beside.filter(({ description }) => !description)).toEqual([]);
  expect(
    beside.filter(({ required }) => required).map(({ path, name }) => `${path} ${name}`),
  ).toEqual(['/v1/actions/{id} conversation', '/v1/policy if-match', '/v1/search q']);
});
