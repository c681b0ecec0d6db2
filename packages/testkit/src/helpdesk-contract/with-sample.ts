import type { HelpdeskSample, MakeSample } from './desk-under-test.ts';

/** Makes a check of something that is done with a new sample, which is closed afterwards. */
export type WithSample = (
  work: (sample: HelpdeskSample) => Promise<void>,
  token?: 'renewable' | 'fixed',
) => () => Promise<void>;

export const withSampleOf =
  (make: MakeSample): WithSample =>
  (work, token = 'renewable') =>
  async () => {
    const sample = await make({ token });
    try {
      await work(sample);
    } finally {
      await sample.desk.close();
    }
  };
