import { eld } from 'eld/small';
export const detectLanguage = (text: string, _before: string | null): string | null =>
  eld.detect(text).language || null;
