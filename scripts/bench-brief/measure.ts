import { percent } from '../labelled/row.ts';
import type { Figure, Row } from '../labelled/row.ts';
import { LOCALES, buildLog } from './build-log.ts';
import { checkPanel } from './check-panel.ts';
import type { Finding } from './finding.ts';
import { IntentTally } from './intents.ts';
import { rawFacts } from './raw-facts.ts';
import type { BriefData } from './raw-log.ts';
import { briefTells, leadTells } from './usefulness.ts';
import type { Told } from './usefulness.ts';

const MOST_WORDS = 60;

/** Everything measured on logs. */
export type Measurement = {
  readonly rows: readonly Row[];
  readonly unsupported: readonly (Finding & { readonly log: string })[];
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

const whole = (name: string, value: number): Figure => ({
  name,
  value,
  shown: String(Math.round(value)),
});

const usefulness = (system: string, all: readonly Told[]): Row => {
  const sum = (pick: (told: Told) => readonly [number, number]): [number, number] =>
    all.map(pick).reduce<[number, number]>((to, [n, of]) => [to[0] + n, to[1] + of], [0, 0]);
  const withIds = all.filter(({ ids }) => ids !== null);
  const words = quantile(
    all.map((told) => told.words),
    0.5,
  );
  const aimed = system === 'Baton';
  return {
    section: 'Usefulness: what a reader sees without a click',
    system,
    figures: [
      percent('changes that worked, named', ...sum(({ worked }) => worked)),
      percent('changes that failed, named', ...sum(({ failed }) => failed)),
      percent('shows all ids', withIds.filter(({ ids }) => ids).length, withIds.length),
      percent(
        'with folded look-ups',
        withIds.filter(({ idsAnywhere }) => idsAnywhere).length,
        withIds.length,
      ),
      whole('words above the fold, median', words),
      whole(
        '95th percentile',
        quantile(
          all.map((told) => told.words),
          0.95,
        ),
      ),
    ],
    target: aimed ? `median of at most ${MOST_WORDS} words` : null,
    ok: aimed ? words <= MOST_WORDS : null,
  };
};

const support = (
  locale: string,
  briefs: number,
  sentences: number,
  findings: readonly Finding[],
): Row => ({
  section: 'Facts of the briefs that the log does not bear out',
  system: `panel in ${locale}`,
  figures: [
    whole('briefs', briefs),
    whole('sentences', sentences),
    whole('unsupported', findings.length),
  ],
  target: 'none',
  ok: findings.length === 0,
});

/** Sentences, warnings and lines of actions of a panel. */
const countSentences = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0;
  if (Array.isArray(value))
    return value.reduce<number>((sum, item) => sum + countSentences(item), 0);
  const own = 'text' in value && 'refs' in value ? 1 : 'statusLabel' in value ? 1 : 0;
  return own + countSentences(Object.values(value));
};

/** Builds the brief of every log, checks it against the log and measures what it tells. */
export function measureLogs({ logs, gold }: BriefData): Measurement {
  const unsupported: (Finding & { log: string })[] = [];
  const sentences = new Map<string, number>();
  const brief: Told[] = [];
  const lead: Told[] = [];
  const intents = new IntentTally();
  for (const log of logs) {
    const built = buildLog(log);
    const facts = rawFacts(log, gold.get(log.id));
    for (const locale of LOCALES) {
      const panel = built.panels[locale];
      sentences.set(locale, (sentences.get(locale) ?? 0) + countSentences(panel.blocks));
      const found = checkPanel(panel, facts, locale, { signals: built.brief.signals });
      unsupported.push(...found.map((finding) => ({ ...finding, log: log.id })));
    }
    brief.push(briefTells(built, facts));
    lead.push(leadTells(log, facts));
    intents.add(log.metadata.domain ?? '', built, facts);
  }
  return {
    unsupported,
    rows: [
      ...LOCALES.map((locale) =>
        support(
          locale,
          logs.length,
          sentences.get(locale) ?? 0,
          unsupported.filter(({ where }) => where.startsWith(`${locale} `)),
        ),
      ),
      usefulness('Baton', brief),
      usefulness('first two sentences', lead),
      ...intents.rows(),
    ],
  };
}
