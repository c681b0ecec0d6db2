import type { Json } from './json-value.ts';

/** What is wrong with a JSON text, and in which line of it, from 1. */
export interface JsonFault {
  readonly kind: 'syntax' | 'depth' | 'duplicate-key';
  readonly line: number;
  readonly message: string;
}

/** A JSON text that was read. */
export interface JsonReading {
  /** Undefined when it could not be read; of a key that is there twice, the later value, as everywhere. */
  readonly value: Json | undefined;
  readonly faults: readonly JsonFault[];
  /** Line of a key or an item by its path, such as `/location/support` or `/parameters/0`. */
  readonly lines: ReadonlyMap<string, number>;
}

const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Ends the reading; what stays is the fault. */
class Stop extends Error {
  readonly kind: 'syntax' | 'depth';
  constructor(kind: 'syntax' | 'depth', message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Reads JSON like `JSON.parse`, but also says where each key is and which are there twice: of those, `JSON.parse` keeps
 * the last without a word, while Zendesk refuses the file. Never throws.
 */
export const readJson = (text: string): JsonReading => {
  const reader = new Reader(text);
  try {
    return { value: reader.document(), faults: reader.faults, lines: reader.lines };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const fault: JsonFault = { kind: error.kind, line: reader.line(), message: error.message };
    return { value: undefined, faults: [...reader.faults, fault], lines: reader.lines };
  }
};

class Reader {
  readonly faults: JsonFault[] = [];
  readonly lines = new Map<string, number>();
  private readonly text: string;
  private at = 0;
  private counted = { at: 0, line: 1 };

  constructor(text: string) {
    this.text = text;
  }

  document(): Json {
    const value = this.value('', 0);
    this.skipSpace();
    if (this.at < this.text.length) throw new Stop('syntax', 'goes on after its end');
    return value;
  }

  /** Line of the place that is being read. Places come in order, so each line is counted once. */
  line(): number {
    let { at, line } = this.counted;
    for (; at < this.at; at += 1) if (this.text[at] === '\n') line += 1;
    this.counted = { at, line };
    return line;
  }

  private value(path: string, depth: number): Json {
    this.skipSpace();
    const first = this.text[this.at];
    if (depth > DEEPEST) throw new Stop('depth', `is nested more than ${DEEPEST} levels deep`);
    if (first === '{') return this.object(path, depth);
    if (first === '[') return this.list(path, depth);
    if (first === '"') return this.string();
    for (const [word, meaning] of WORDS) if (this.take(word)) return meaning;
    NUMBER.lastIndex = this.at;
    const [digits] = NUMBER.exec(this.text) ?? [];
    if (digits === undefined) throw this.unexpected('a value');
    this.at += digits.length;
    return Number(digits);
  }

  private object(path: string, depth: number): Json {
    const entries: [string, Json][] = [];
    const seen = new Set<string>();
    this.take('{');
    if (this.next('}')) return {};
    do {
      this.skipSpace();
      if (this.text[this.at] !== '"') throw this.unexpected('a key in double quotes');
      const line = this.line();
      const key = this.string();
      if (seen.has(key)) this.faults.push({ kind: 'duplicate-key', line, message: key });
      seen.add(key);
      this.lines.set(`${path}/${key}`, line);
      if (!this.next(':')) throw this.unexpected('a colon');
      entries.push([key, this.value(`${path}/${key}`, depth + 1)]);
    } while (this.next(','));
    if (!this.next('}')) throw this.unexpected('a comma or }');
    return Object.fromEntries(entries);
  }

  private list(path: string, depth: number): Json {
    const items: Json[] = [];
    this.take('[');
    if (this.next(']')) return items;
    do {
      this.skipSpace();
      const own = `${path}/${items.length}`;
      this.lines.set(own, this.line());
      items.push(this.value(own, depth + 1));
    } while (this.next(','));
    if (!this.next(']')) throw this.unexpected('a comma or ]');
    return items;
  }

  private string(): string {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    try {
      const text = JSON.parse(this.text.slice(this.at, end + 1)) as string;
      this.at = end + 1;
      return text;
    } catch {
      throw new Stop(
        'syntax',
        'has a text in quotes that does not end or has a character that must be escaped',
      );
    }
  }

  /** Goes over spaces, and over `mark` when it comes next. */
  private next(mark: string): boolean {
    this.skipSpace();
    return this.take(mark);
  }

  private take(mark: string): boolean {
    const isNext = this.text.startsWith(mark, this.at);
    if (isNext) this.at += mark.length;
    return isNext;
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }

  private unexpected(wanted: string): Stop {
    const found = this.text[this.at];
    return new Stop(
      'syntax',
      found === undefined
        ? `ends where ${wanted} has to come`
        : `has ${JSON.stringify(found)} where ${wanted} has to come`,
    );
  }
}
