import fc from 'fast-check';
import type { ContractCheck } from '../connector/connector-contract.ts';
import type { SentHook } from '../helpdesk/hooks-out.ts';
import { ContractBroken, demand } from './demand.ts';
import type { HelpdeskSample } from './desk-under-test.ts';
import type { RawHookLike, ReadHookLike } from './helpdesk-like.ts';
import { TENANT } from './scene.ts';
import type { WithSample } from './with-sample.ts';

const MINUTE_MS = 60_000;

const read = (
  { connector, desk }: HelpdeskSample,
  { headers, body }: Pick<SentHook, 'headers' | 'body'>,
  more: Partial<RawHookLike> = {},
): ReadHookLike => {
  const raw = { headers, body: Buffer.from(body), secrets: [desk.secret()], now: desk.now() };
  try {
    return connector.readHook({ ...raw, ...more });
  } catch {
    throw new ContractBroken('it throws at a webhook');
  }
};

const oneHook = ({ desk }: HelpdeskSample): { id: string; hook: SentHook } => {
  const id = desk.open();
  desk.takeHooks();
  desk.person.customerSays(id, 'Hello?');
  const [hook] = desk.takeHooks();
  demand(hook !== undefined, 'the helpdesk sends no webhook');
  return { id, hook };
};

const isRefused = (came: ReadHookLike, why?: string): boolean =>
  !came.ok && (why === undefined || came.why === why);

/** Which webhooks are believed, and what they say. */
export const hookChecks = (withSample: WithSample): ContractCheck[] => [
  {
    title: 'reads from a webhook of the helpdesk which ticket it is about, the same at every time',
    check: withSample(async (sample) => {
      const { id, hook } = oneHook(sample);
      const came = read(sample, hook);
      demand(came.ok, 'it refuses a webhook of the helpdesk');
      demand(
        came.hints.some(({ ticket }) => ticket === id),
        'it reads another ticket',
      );
      demand(
        came.hints.every((hint) => hint.id !== ''),
        'a hint has no id',
      );
      demand(
        JSON.stringify(read(sample, hook)) === JSON.stringify(came),
        'the same webhook is read in two ways',
      );
      await Promise.resolve();
    }),
  },
  {
    title: 'refuses what was not signed, was signed by another, or was changed on its way',
    check: withSample(async (sample) => {
      const { hook } = oneHook(sample);
      const stranger = [`whsec_${Buffer.alloc(32, 7).toString('base64')}`];
      demand(
        isRefused(read(sample, hook, { secrets: stranger }), 'signature'),
        'it believes another',
      );
      demand(
        isRefused(read(sample, hook, { secrets: [] }), 'signature'),
        'it believes without a secret',
      );
      demand(
        isRefused(read(sample, { ...hook, headers: {} }), 'signature'),
        'it believes what is not signed',
      );
      await Promise.resolve();
      if (sample.desk.lacks?.includes('hookSignature')) return;
      // The same to a reader of JSON, and other bytes.
      const spaced = { ...hook, body: ` ${hook.body}` };
      demand(
        isRefused(read(sample, spaced), 'signature'),
        'it does not look at the bytes as they came',
      );
      fc.assert(
        fc.property(fc.nat(hook.body.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
          const body = Buffer.from(hook.body);
          body.writeUInt8((body.readUInt8(at) + by) % 256, at);
          demand(isRefused(read(sample, hook, { body }), 'signature'), 'it believes changed bytes');
        }),
      );
    }),
  },
  {
    title: 'believes under the new secret and, while both are in force, under the old one',
    check: withSample(async (sample) => {
      const old = sample.desk.secret();
      const before = oneHook(sample).hook;
      const fresh = sample.desk.rotateSecret();
      const after = oneHook(sample).hook;
      for (const hook of [before, after])
        demand(
          read(sample, hook, { secrets: [fresh, old] }).ok,
          'it believes only one of two secrets',
        );
      demand(
        isRefused(read(sample, before, { secrets: [fresh] }), 'signature'),
        'it believes an old secret',
      );
      await Promise.resolve();
    }),
  },
  {
    title:
      'refuses a webhook that is too old or too far ahead, and takes clocks that differ a little',
    check: withSample(async (sample) => {
      const { desk } = sample;
      if (desk.lacks?.includes('hookTime')) return;
      for (const minutes of [-4, 0, 4]) {
        desk.skew(minutes * MINUTE_MS);
        demand(
          read(sample, oneHook(sample).hook).ok,
          `it refuses a clock that is ${minutes} minutes off`,
        );
      }
      for (const minutes of [-7, 7, 60 * 24 * 365]) {
        desk.skew(minutes * MINUTE_MS);
        const came = read(sample, oneHook(sample).hook);
        demand(isRefused(came, 'too-old'), `it believes a webhook that is ${minutes} minutes off`);
      }
      desk.skew(0);
      const { hook } = oneHook(sample);
      desk.advance(7 * MINUTE_MS);
      demand(
        isRefused(read(sample, hook), 'too-old'),
        'it believes one that was recorded and sent again',
      );
      await Promise.resolve();
    }),
  },
  {
    title: 'reads nothing from a body that is none, and never throws, whatever comes',
    check: withSample(async (sample) => {
      for (const body of ['', 'null', '[]', '{}', '{"tickets":[]}', '{"tickets":7}', 'Bad gateway'])
        demand(
          isRefused(read(sample, sample.desk.signHook(body)), 'malformed'),
          `it reads ${body}`,
        );
      const { hook } = oneHook(sample);
      fc.assert(
        fc.property(
          fc.dictionary(fc.constantFrom(...Object.keys(hook.headers), 'x-other'), fc.string()),
          fc.uint8Array(),
          (headers, body) => {
            const came = read(sample, hook, { headers, body: Buffer.from(body) });
            demand(isRefused(came), 'it believes what nobody sent');
          },
        ),
      );
      await Promise.resolve();
    }),
  },
  {
    title:
      'tells webhooks apart that are sent twice or in another order, and reads the ticket as it is then',
    check: withSample(async (sample) => {
      const { connector, desk, helpdesk, people } = sample;
      const id = desk.open();
      desk.takeHooks();
      const faults = (['duplicate', 'hold', null, 'duplicate', null] as const).values();
      desk.planHooks(() => faults.next().value ?? null);
      desk.person.customerSays(id, 'one');
      desk.person.reply(id, people[0], 'two');
      desk.person.solve(id);
      desk.person.reopen(id);
      desk.person.solve(id);
      desk.planHooks(null);
      desk.flushHooks();
      const hooks = desk.takeHooks();
      const hints = hooks.flatMap((hook) => {
        const came = read(sample, hook);
        demand(came.ok, 'it refuses a webhook that came twice or late');
        return came.hints;
      });
      const deliveries = new Set(hooks.map((hook) => hook.id)).size;
      demand(
        new Set(hints.map((hint) => hint.id)).size === deliveries,
        'hints of one delivery are told apart',
      );
      demand(hooks.length > deliveries, 'no webhook came twice');
      const ticket = await connector.readTicket({
        tenant: TENANT,
        ticket: { helpdesk, id: hints[0]?.ticket ?? '' },
        signal: new AbortController().signal,
      });
      demand(ticket?.status === 'solved', 'the ticket is read as it was before');
      demand(
        ticket.messages.some(({ text }) => text === 'two'),
        'an answer is missing',
      );
    }),
  },
];
