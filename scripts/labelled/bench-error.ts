/** Ends the benchmark with exit code 2 and this message: there is nothing to measure. */
export class BenchError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BenchError';
  }
}
