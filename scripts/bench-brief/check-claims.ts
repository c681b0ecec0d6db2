import type { Report } from './finding.ts';
import type { RawCall, RawFacts } from './raw-facts.ts';

/** A sentence with what it cites, looked up in the log. */
export type Cited = {
  /** The sentence without its quotes. */
  readonly rest: string;
  readonly quotes: readonly string[];
  readonly calls: readonly RawCall[];
  /** Indexes of messages. */
  readonly messages: readonly number[];
};

type Claim = {
  readonly name: string;
  readonly said: RegExp;
  readonly holds: (cited: Cited, facts: RawFacts) => boolean;
};

const NO =
  /(?<!\p{L})(?:no|not|nope|nah|never|none|don't|dont|without|can you (?:try|help)|nein|nicht|kein\p{L}*|ohne|sin|nunca|rather|instead|prefer)(?!\p{L})|n't/iu;

const sameEffect = (a: RawCall | undefined, b: RawCall | undefined): boolean => {
  if (!a || !b || a === b) return false;
  if (a.name === b.name && a.arguments === b.arguments) return true;
  const shared = a.argumentValues.filter((value) => b.argumentValues.includes(value));
  return shared.some((value) => /^\d+(?:\.\d+)?$/.test(value)) && shared.length > 2;
};

const lastOf = (facts: RawFacts, role: string): number =>
  facts.turns.findLast((at) => facts.roles[at] === role) ?? -1;

/** What the texts claim about outcomes and absences, in three languages, and what of the log bears it out. */
const CLAIMS: readonly Claim[] = [
  {
    name: 'failed',
    said: /\bfailed(?!\p{L})|fehlgeschlagen|gescheitert|falló/iu,
    holds: ({ calls }) => calls.some(({ ok }) => ok === false),
  },
  {
    name: 'no answer came',
    said: /no answer came|ohne Antwort|sin respuesta|keine Antwort kam|outcome unknown/iu,
    holds: ({ calls }) => calls.some(({ ok }) => ok === null),
  },
  {
    name: 'no later attempt worked',
    said: /no later attempt|kein späterer Versuch|ningún intento posterior/iu,
    holds: ({ calls }, facts) =>
      calls.some(
        (call) =>
          call.ok === false &&
          !facts.calls.some(({ n, name, ok }) => n > call.n && name === call.name && ok === true),
      ),
  },
  {
    name: 'same effect',
    said: /same effect|repeats #|dieselbe Wirkung|Gleiche Wirkung|wiederholt #|mismo efecto|repite #/iu,
    holds: ({ calls }) => calls.some((a) => calls.some((b) => sameEffect(a, b))),
  },
  {
    name: 'not answered',
    said: /Not answered yet|unbeantwortet|Sin responder/u,
    holds: ({ messages }, facts) =>
      messages.some((at) => facts.roles[at] === 'user' && at > lastOf(facts, 'assistant')),
  },
  {
    name: 'no person wanted',
    said: /do(?:es)? not want a person|keinen Menschen möchte|no quiere hablar/u,
    holds: ({ messages }, facts) =>
      messages.some(
        (at) => facts.roles[at] === 'user' && NO.test((facts.texts[at] ?? '').replaceAll('’', "'")),
      ),
  },
  {
    name: 'promised by the AI',
    said: /Promised|AI promised|Zugesagt|zugesagt hat|Prometido|prometió/u,
    holds: ({ messages }, facts) => messages.some((at) => facts.roles[at] === 'assistant'),
  },
  {
    name: 'the customer asked',
    said: /asks? for a person|asked for a person|Menschen gefragt|verlangt einen Menschen|pide una persona|pidió hablar/u,
    holds: ({ messages, rest }, facts) =>
      /rule|model|Regel|Zusatzmodell|regla|modelo/u.test(rest) ||
      messages.some((at) => facts.roles[at] === 'user'),
  },
  {
    name: 'a person came in',
    said: /a person stepped in|ein Mensch hat übernommen|intervino una persona|^Taken over|^Übernommen/u,
    // Only customer and AI speak in these logs.
    holds: () => false,
  },
  {
    name: 'the AI handed over',
    said: /AI handed over|KI hat (?:von sich aus )?übergeben|IA lo traspasó/u,
    holds: ({ calls }) =>
      calls.some(({ name, by }) => by === 'ai' && /transfer|escalate/u.test(name)),
  },
  {
    name: 'nothing was done',
    said: /No actions were reported|keine Aktionen gemeldet|informado de ninguna acción/u,
    holds: (_cited, facts) => facts.calls.length === 0,
  },
  {
    name: 'an answer was held back',
    said: /held back|zurückgehalten|retuvo|retenida/iu,
    // Logs hold what was sent, nothing else.
    holds: () => false,
  },
];

/** Claims of outcome and of absence must be borne out by what the sentence cites. */
export function checkClaims(cited: Cited, facts: RawFacts, report: Report): void {
  for (const { name, said, holds } of CLAIMS) {
    const found = said.exec(cited.rest);
    if (found && !holds(cited, facts))
      report({ kind: 'claim', fact: found[0], why: `${name}: not so; ${cited.rest.trim()}` });
  }
}
