import { FdkPackage } from '../fdk-package.ts';
import { objectIn } from '../json.ts';

/** A package that can be spoiled: a copy of a good one. */
export class PackageDraft {
  readonly #files: Map<string, Buffer>;

  constructor(good: FdkPackage) {
    this.#files = new Map(good.files);
  }

  get made(): FdkPackage {
    return new FdkPackage(this.#files);
  }

  write(file: string, text: string): this {
    this.#files.set(file, Buffer.from(text));
    return this;
  }

  remove(file: string): this {
    this.#files.delete(file);
    return this;
  }

  /** Puts something at the end of a file. */
  append(file: string, text: string): this {
    return this.write(file, this.made.text(file) + text);
  }

  /** Replaces a text that has to be there. */
  replace(file: string, from: string, to: string): this {
    const text = this.made.text(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    return this.write(file, text.replace(from, to));
  }

  /** Sets the value at a path of keys in a JSON file; undefined takes it out. */
  set(file: string, keys: readonly string[], value: unknown): this {
    const copy = structuredClone(this.made.object(file)) as Record<string, unknown>;
    let place = copy;
    for (const key of keys.slice(0, -1)) {
      place[key] = { ...objectIn(place[key]) };
      place = place[key] as Record<string, unknown>;
    }
    const last = keys.at(-1) ?? '';
    if (value === undefined) delete place[last];
    else place[last] = value;
    return this.write(file, JSON.stringify(copy));
  }
}
