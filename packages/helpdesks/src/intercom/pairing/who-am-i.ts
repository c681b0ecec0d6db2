import { z } from 'zod';
import type { IntercomRegion } from '../api/account.ts';
import { askIntercom } from './ask.ts';
import type { Asking } from './ask.ts';
import { knownTimeZone } from './settings.ts';

/** Ids are digits in most places and numbers in some. */
export const IdText = z.union([z.int().positive(), z.string().min(1).max(64)]).transform(String);

const Me = z.object({
  id: IdText,
  app: z.object({
    id_code: z.string().regex(/^[\w-]{1,64}$/),
    region: z.string().nullish(),
    timezone: z.string().nullish(),
  }),
});

/** Whose token it is, and of which workspace. */
export interface TokenOwner {
  /** Teammate. */
  admin: string;
  /** `id_code`. */
  workspace: string;
  /** Null where Intercom does not say, or says something new. */
  region: IntercomRegion | null;
  /** IANA name; null as above. */
  timeZone: string | null;
}

const REGIONS: readonly (readonly [IntercomRegion, RegExp])[] = [
  ['us', /^us\b/i],
  ['eu', /^eu(rope)?\b/i],
  ['au', /^(au|australia)\b/i],
];

/** A region as Intercom writes it, whatever letters are large. */
export const regionOf = (text: string | null | undefined): IntercomRegion | null =>
  REGIONS.find(([, form]) => form.test(text?.trim() ?? ''))?.[0] ?? null;

/** @throws ConnectorError, `unauthorized` where the token is nobody's */
export const whoAmI = async (asking: Asking): Promise<TokenOwner> => {
  const { id, app } = await askIntercom(asking, Me, ['me']);
  return {
    admin: id,
    workspace: app.id_code,
    region: regionOf(app.region),
    timeZone: knownTimeZone(app.timezone),
  };
};
