import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes whole lines to a stream that may be slow or go away. */
export class Lines {
  readonly #stream: Writable;
  #closed = false;

  /** `onClosed` is called once when the reader is gone (a pipe into `head`): no error, only a reason to stop. */
  constructor(stream: Writable, onClosed: () => void) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (!this.#closed) onClosed();
      this.#closed = true;
    });
  }

  /** Resolves when the stream has room for more. */
  async write(line: string): Promise<void> {
    if (this.#closed || this.#stream.write(`${line}\n`)) return;
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(
      () => undefined,
    );
  }
}
