import type { ConnectorLike } from './connector-like.ts';

/** One thing every connector must do. */
export interface ContractCheck {
  title: string;
  /** Rejects with what is wrong. */
  check: () => Promise<void>;
}

/** A connector to be checked, with something it knows. */
export interface ConnectorSample {
  connector: ConnectorLike;
  /** A ticket whose customer it knows. */
  ticket: { helpdesk: string; id: string };
  customer: { id?: string; email?: string } | null;
  /** Words its search finds something by. */
  query: string;
  language: string | null;
}

const TENANT = 'a';

const demand = (holds: boolean, wrong: string): void => {
  if (!holds) throw new Error(wrong);
};

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value !== '' && value.length <= max;

const isLink = (url: string | null): boolean => url === null || url.startsWith('https://');

const settles = async (promise: Promise<unknown>, milliseconds: number): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const done = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * What every connector must do, to be run as tests: `it.each(connectorContract(make))('$title', ({ check }) => check())`.
 * `make` gives a new connector each time; what it can't do (no `searchHelp`, no `fetchContext`) is not asked of it.
 */
export const connectorContract = (make: () => ConnectorSample): ContractCheck[] => {
  const never = (): AbortSignal => new AbortController().signal;
  const all: (ContractCheck & { needs: 'fetchContext' | 'searchHelp' | null })[] = [
    {
      needs: null,
      title: 'has a short name and can do something',
      check: async () => {
        const { connector } = make();
        demand(/^[a-z][a-z0-9_-]{1,40}$/.test(connector.name), 'the name is no plain word');
        demand(Boolean(connector.fetchContext ?? connector.searchHelp), 'it can do nothing');
        await Promise.resolve();
      },
    },
    {
      needs: 'fetchContext',
      title:
        'tells facts and tickets of a customer it knows, without the ticket that was asked about',
      check: async () => {
        const { connector, ticket, customer } = make();
        const answer = await connector.fetchContext?.({
          tenant: TENANT,
          ticket,
          customer,
          signal: never(),
        });
        demand(Array.isArray(answer?.facts), 'facts are no list');
        for (const { key, value } of answer?.facts ?? [])
          demand(
            isText(key, 100) && ['string', 'number', 'boolean'].includes(typeof value),
            'a fact has no name or no plain value',
          );
        for (const each of answer?.tickets ?? []) {
          demand(each.id !== ticket.id, 'the ticket itself is among the others');
          demand(isText(each.state, 60) && isLink(each.url), 'a ticket has no state or a bad link');
          demand(
            each.updatedAt === null || new Date(each.updatedAt).toISOString() === each.updatedAt,
            'a ticket has no ISO time',
          );
        }
      },
    },
    {
      needs: 'fetchContext',
      title: 'says calmly that it knows nothing of a stranger',
      check: async () => {
        const { connector, ticket } = make();
        const answer = await connector.fetchContext?.({
          tenant: TENANT,
          ticket: { ...ticket, id: 'no-such-ticket' },
          customer: null,
          signal: never(),
        });
        demand(answer?.facts.length === 0, 'it tells facts of nobody');
      },
    },
    {
      needs: 'searchHelp',
      title: 'finds texts with id, title and words, at most as many as asked for',
      check: async () => {
        const { connector, query, language } = make();
        const found =
          (await connector.searchHelp?.({
            tenant: TENANT,
            query,
            language,
            limit: 3,
            signal: never(),
          })) ?? [];
        demand(found.length > 0 && found.length <= 3, 'it finds nothing, or more than asked for');
        for (const { kind, id, title, text, url } of found) {
          demand(kind === 'macro' || kind === 'article', 'a find is of no known kind');
          demand(/^[\w.:@#=+~-]{1,200}$/.test(id), 'a find has an id that is none');
          demand(isText(title, 300) && text !== '', 'a find has no title or no words');
          demand(isLink(url), 'a find links to something else than https');
        }
      },
    },
    {
      needs: 'searchHelp',
      title: 'gives the same answer to the same question',
      check: async () => {
        const { connector, query, language } = make();
        const ask = async () =>
          JSON.stringify(
            await connector.searchHelp?.({
              tenant: TENANT,
              query,
              language,
              limit: 5,
              signal: never(),
            }),
          );
        demand((await ask()) === (await ask()), 'two answers differ');
      },
    },
    {
      needs: 'searchHelp',
      title: 'finds nothing by words that stand nowhere',
      check: async () => {
        const { connector, language } = make();
        const found = await connector.searchHelp?.({
          tenant: TENANT,
          query: 'qxzvkj wvqzxk',
          language,
          limit: 5,
          signal: never(),
        });
        demand(found?.length === 0, 'it finds something for anything');
      },
    },
    {
      needs: 'searchHelp',
      title: 'stops when it is told to',
      check: async () => {
        const { connector, query, language } = make();
        const stop = new AbortController();
        stop.abort();
        const asked = connector.searchHelp?.({
          tenant: TENANT,
          query,
          language,
          limit: 5,
          signal: stop.signal,
        });
        demand(
          await settles(Promise.resolve(asked), 10_000),
          'it goes on after it was told to stop',
        );
      },
    },
  ];
  const { connector } = make();
  return all.filter(({ needs }) => needs === null || connector[needs] !== undefined);
};
