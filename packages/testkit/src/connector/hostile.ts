import type { ConnectorLike, HelpText } from './connector-like.ts';

type Context = Awaited<ReturnType<NonNullable<ConnectorLike['fetchContext']>>>;

/** More than anybody asked for, as markup, with links that run code and marks that turn text around. */
export const hostileTexts = (query: string): HelpText[] =>
  Array.from({ length: 5_000 }, (_, n) => ({
    kind: 'article',
    id: n % 7 === 0 ? `<b>${n}</b>` : `x-${n}`,
    title: `<img src=x onerror=alert(1)>${query} \u202Ednif\u202C ${n}`,
    text: `<script>alert('${query}')</script><p>About ${query}.</p><style>p{}</style><a href="javascript:alert(1)">here</a> &lt;b&gt;\u0000${'filler '.repeat(n === 1 ? 20_000 : 1)}`,
    url: n % 2 === 0 ? 'javascript:alert(1)' : 'http://plain.example.com/',
  }));

/** The same of a customer. */
export const hostileContext = (): Context => ({
  facts: Array.from({ length: 5_000 }, (_, n) => ({
    key: n === 0 ? '__proto__' : `<b>key ${n}</b>`,
    value: n === 1 ? Number.NaN : `<script>alert(1)</script>value \u202E${n}`,
  })),
  tickets: Array.from({ length: 5_000 }, (_, n) => ({
    id: n === 0 ? '../../etc/passwd' : `t-${n}`,
    subject: `<h1>Subject ${n}</h1>`,
    state: 'open',
    url: 'javascript:alert(1)',
    updatedAt: 'yesterday',
  })),
});
