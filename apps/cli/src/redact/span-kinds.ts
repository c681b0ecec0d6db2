import type { MaskKind } from '@baton/handoff-core';

/** The kinds as other tools name them (Presidio's entities where it has one), which is what `redact` prints. */
export const SPAN_KINDS: Readonly<Record<MaskKind, string>> = {
  name: 'PERSON',
  address: 'ADDRESS',
  email: 'EMAIL_ADDRESS',
  phone: 'PHONE_NUMBER',
  card: 'CREDIT_CARD',
  iban: 'IBAN_CODE',
  ssn: 'US_SSN',
  national_id: 'NATIONAL_ID',
  ip: 'IP_ADDRESS',
  birth_date: 'DATE_OF_BIRTH',
  health: 'MEDICAL',
  secret: 'SECRET',
  api_key: 'API_KEY',
  custom: 'CUSTOM',
};
