import { percent } from '../labelled/row.ts';
import type { Row } from '../labelled/row.ts';
import type { Built } from './build-log.ts';
import type { RawFacts } from './raw-facts.ts';

/** What customers of each desk can sensibly want; anything else would be a misreading. */
const SENSIBLE: Readonly<Record<string, ReadonlySet<string>>> = {
  retail: new Set(
    'order_status return refund exchange cancel new_order address_change billing payment_failure account_access delivery_problem damaged_item warranty complaint product_question'.split(
      ' ',
    ),
  ),
  airline: new Set('booking_change new_order cancel refund baggage billing complaint'.split(' ')),
  telecom: new Set(
    'technical_problem billing payment_failure plan_change account_access'.split(' '),
  ),
};

/** What a change that was made tells of the wish: a weak label, since agents talk customers into other things. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/^exchange_|^modify_pending_order_items/, 'exchange'],
  [/^return_/, 'return'],
  [/^cancel_/, 'cancel'],
  [/_address$/, 'address_change'],
  [/^update_reservation_(?:flights|passengers)/, 'booking_change'],
  [/baggages$/, 'baggage'],
  [/^book_/, 'new_order'],
  [/^(?:refuel|enable_roaming|resume_line)/, 'technical_problem'],
];

/** Counts what was detected, domain by domain. */
export class IntentTally {
  readonly #domains = new Map<string, { logs: number; found: number; sensible: number }>();
  #changed = 0;
  #agreed = 0;

  add(domain: string, { brief }: Built, { calls, turns, roles }: RawFacts): void {
    // Of an agent that only calls tools nobody can tell what its customer wants.
    if (!turns.some((at) => roles[at] === 'user')) return;
    const tally = this.#domains.get(domain) ?? { logs: 0, found: 0, sensible: 0 };
    this.#domains.set(domain, tally);
    tally.logs += 1;
    const name = brief.intent?.name;
    if (name === undefined) return;
    tally.found += 1;
    if (SENSIBLE[domain]?.has(name)) tally.sensible += 1;
    const meant = calls
      .filter(({ write, ok }) => write === true && ok === true)
      .flatMap((call) => MEANT.flatMap(([tool, intent]) => (tool.test(call.name) ? [intent] : [])));
    if (meant.length === 0) return;
    this.#changed += 1;
    if (meant.includes(name)) this.#agreed += 1;
  }

  rows(): Row[] {
    const row = (system: string, figures: Row['figures']): Row => ({
      section: 'Detected intents',
      system,
      figures,
      target: null,
      ok: null,
    });
    const all = [...this.#domains.values()];
    const sum = (key: 'logs' | 'found' | 'sensible'): number =>
      all.reduce((total, tally) => total + tally[key], 0);
    return [
      ...[...this.#domains].map(([domain, { logs, found, sensible }]) =>
        row(domain, [
          percent('detected', found, logs),
          percent('of them sensible for the domain', sensible, found),
          { name: 'of them a change that was made', value: null, shown: '-' },
        ]),
      ),
      row('all', [
        percent('detected', sum('found'), sum('logs')),
        percent('of them sensible for the domain', sum('sensible'), sum('found')),
        percent('of them a change that was made', this.#agreed, this.#changed),
      ]),
    ];
  }
}
