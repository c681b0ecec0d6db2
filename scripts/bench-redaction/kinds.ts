/** What is measured under one name, by the kinds of the data and of our spans. */
export type Measured = {
  readonly name: string;
  /** Kinds of the data. */
  readonly gold: readonly string[];
  /** Kinds that `baton redact` prints. */
  readonly ours: readonly string[];
  /** Recall by overlap that must be reached; null when the data holds too few to say. */
  readonly target: number | null;
};

/** Checked kinds are held to more than names and addresses, which nothing but words gives away. */
export const MEASURED: readonly Measured[] = [
  { name: 'card', gold: ['CREDIT_CARD'], ours: ['CREDIT_CARD'], target: 0.98 },
  { name: 'phone', gold: ['PHONE_NUMBER'], ours: ['PHONE_NUMBER'], target: 0.98 },
  { name: 'US SSN', gold: ['US_SSN'], ours: ['US_SSN'], target: 0.98 },
  { name: 'e-mail', gold: ['EMAIL_ADDRESS'], ours: ['EMAIL_ADDRESS'], target: 0.98 },
  { name: 'IP address', gold: ['IP_ADDRESS'], ours: ['IP_ADDRESS'], target: 0.98 },
  {
    name: 'driving licence',
    gold: ['US_DRIVER_LICENSE'],
    ours: ['NATIONAL_ID'],
    target: null,
  },
  { name: 'person', gold: ['PERSON'], ours: ['PERSON'], target: 0.8 },
  {
    name: 'address',
    gold: ['ADDRESS', 'STREET_ADDRESS', 'ZIP_CODE'],
    ours: ['ADDRESS'],
    target: 0.8,
  },
];
