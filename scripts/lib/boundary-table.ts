/**
 * Who may import whom inside this repository. A name with `type ` in front may be named in
 * `import type` only. The drawing of the same table is in docs/architecture.md.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/handoff-core': [],
  'packages/handoff-engine': ['@baton/handoff-core'],
  'packages/handoff-panel': ['@baton/handoff-core'],
  'packages/handoff-panel-react': ['type @baton/handoff-panel', 'type @baton/handoff-core'],
  'packages/handoff-client': ['type @baton/handoff-panel', 'type @baton/handoff-core'],
  'packages/handoff-service': [
    '@baton/handoff-core',
    '@baton/handoff-engine',
    '@baton/handoff-panel',
  ],
  'packages/helpdesks': ['@baton/handoff-core', '@baton/handoff-service'],
  'packages/testkit': ['@baton/handoff-core', '@baton/handoff-engine', '@baton/handoff-panel'],
  'apps/zendesk': [
    '@baton/handoff-client',
    '@baton/handoff-panel-react',
    'type @baton/handoff-panel',
    'type @baton/handoff-core',
  ],
  'apps/intercom': [
    '@baton/handoff-client',
    'type @baton/handoff-panel',
    'type @baton/handoff-core',
  ],
  'apps/brief': [
    '@baton/handoff-client',
    '@baton/handoff-panel-react',
    'type @baton/handoff-panel',
    'type @baton/handoff-core',
  ],
  'apps/freshdesk': ['type @baton/handoff-panel', 'type @baton/handoff-core'],
  'apps/console': [
    '@baton/handoff-client',
    '@baton/handoff-panel-react',
    'type @baton/handoff-panel',
    'type @baton/handoff-core',
  ],
  'apps/pairing': ['@baton/handoff-client'],
  'apps/playground': [
    '@baton/handoff-client',
    '@baton/handoff-panel',
    '@baton/testkit',
    'type @baton/handoff-core',
  ],
  'apps/cli': [
    '@baton/handoff-core',
    '@baton/handoff-client',
    '@baton/handoff-engine',
    '@baton/handoff-panel',
    '@baton/handoff-service',
    '@baton/helpdesks',
    '@baton/testkit',
  ],
};

/** The composition root: the only place that may import apps, and any package. */
export const COMPOSITION_ROOT = 'apps/server';

/** Folders whose code runs inside a helpdesk's page: they render, the server decides. */
export const SIDEBARS: readonly string[] = [
  'packages/handoff-panel-react',
  'apps/zendesk',
  'apps/intercom',
  'apps/brief',
  'apps/freshdesk',
];

/** The one package that must stay free of the outside world. */
export const CORE = 'packages/handoff-core';

type ForbiddenWord = { readonly pattern: RegExp; readonly message: string };

const asArgument = 'take it as an argument, so that a decision can be replayed';

/** What the core may not touch, in code (comments and strings are not looked at). */
export const CORE_MAY_NOT: readonly ForbiddenWord[] = [
  { pattern: /\bDate\s*\.\s*now\b/g, message: `core reads the clock (Date.now): ${asArgument}` },
  {
    pattern: /\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())/g,
    message: `core reads the clock (new Date()): ${asArgument}`,
  },
  { pattern: /\bperformance\s*\.\s*now\b/g, message: `core reads the clock: ${asArgument}` },
  { pattern: /\bMath\s*\.\s*random\b/g, message: `core rolls dice (Math.random): ${asArgument}` },
  {
    pattern: /\b(?:randomUUID|getRandomValues)\b/g,
    message: `core makes up ids: ${asArgument}`,
  },
  {
    pattern: /(?<![.\w])process\s*[.[]/g,
    message: 'core reads the process or its environment: pass the value in from the service',
  },
  {
    pattern: /(?<![.\w])(?:fetch|setTimeout|setInterval|queueMicrotask)\s*\(/g,
    message: 'core does I/O or schedules work: return a value and let the service act on it',
  },
  {
    pattern: /(?<![.\w])console\s*\./g,
    message: 'core logs: return what happened, the service logs it without customer text',
  },
];

/** The only folder that may claim that a brief is redacted, and the claim nobody else may make. */
export const REDACTION = {
  folder: 'packages/handoff-core/src/redact/',
  claim: /\bas\s+RedactedBrief\b/g,
  message:
    'claims that a brief is redacted: only redact() may say so, since what it lets through is shown; call it, in tests too',
} as const;

/** Looked for in code and strings of the core, since either would bind it to one product. */
export const HELPDESK_NAMES = /zendesk|intercom|freshdesk|freshchat|freshworks/gi;

/** What a sidebar may not contain: the server already decided, ordered, worded and formatted. */
export const SIDEBARS_MAY_NOT: readonly ForbiddenWord[] = [
  {
    // which time zone the viewer sits in is a fact about the browser, not a format
    pattern: /\bIntl\s*\.(?!\s*DateTimeFormat\(\)\.resolvedOptions\(\))/g,
    message: 'a sidebar formats (Intl): the panel composer sends finished text, show that',
  },
  {
    pattern: /\.\s*toLocale\w*\s*\(/g,
    message: 'a sidebar formats (toLocale…): the panel composer sends finished text, show that',
  },
  {
    pattern: /\bthreshold\w*\s*(?:[<>]=?|[=!]==?)|(?:[<>]=?|[=!]==)\s*\w*\.?threshold\b/gi,
    message: 'a sidebar compares with a threshold: decisions are made in core, show the reason',
  },
  {
    pattern: /\b(?:confidence|sentiment|strength|score)\w*(?:\.\w+)?\s*[<>]=?\s*[\d.]/gi,
    message: 'a sidebar judges a number: the composer sends a tone or a level, use that',
  },
];
