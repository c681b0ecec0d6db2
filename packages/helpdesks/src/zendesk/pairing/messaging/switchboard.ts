import { z } from 'zod';
import type { SunshineApp } from './sunshine-app.ts';

const Boards = z.object({
  switchboards: z.array(z.object({ id: z.string(), enabled: z.boolean().catch(true) })),
});
const Place = z.object({
  id: z.string(),
  name: z.string(),
  integrationType: z.string().catch(''),
});
const Places = z.object({ switchboardIntegrations: z.array(Place) });

/** Somebody on the switchboard. */
export type Place = z.infer<typeof Place>;

/** Switchboards of an app. @throws ConnectorError `unauthorized` for a wrong key, `not-found` where there is no such app */
export const readSwitchboards = async (app: SunshineApp, signal: AbortSignal) =>
  (await app(Boards, { path: ['switchboards'], signal })).switchboards;

/** Who is on a switchboard. @throws ConnectorError */
export const readPlaces = async (
  app: SunshineApp,
  board: string,
  signal: AbortSignal,
): Promise<Place[]> =>
  (await app(Places, { path: ['switchboards', board, 'switchboardIntegrations'], signal }))
    .switchboardIntegrations;

/** Whom a name stands for: by id, by name, by kind, in this order, as Sunshine reads it. More than one is nobody's name. */
export const placesNamed = (all: readonly Place[], name: string): readonly Place[] => {
  const known = all.find(({ id }) => id === name) ?? all.find((place) => place.name === name);
  return known ? [known] : all.filter(({ integrationType }) => integrationType === name);
};
