import { z } from 'zod';

/** What Intercom asks for, as far as Baton reads it. Who and where is signed; what was pressed and typed came from a browser. */
export interface Look {
  workspace: string;
  admin: string;
  conversation: string;
  /** What was pressed; null for what is no press. */
  component: string | null;
  /** What was typed or chosen, by component id. */
  inputs: Readonly<Record<string, string>>;
  /** `stored_data` of the canvas that was pressed on. */
  stored: unknown;
}

/** As Baton's API takes ids of tickets; others are none of Intercom's. */
const Id = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^[\w.:@#=+~-]{1,200}$/));
const Named = z.looseObject({ id: Id });

const Body = z.looseObject({
  workspace_id: Id.optional(),
  app_id: Id.optional(),
  admin: Named,
  conversation: Named,
  component_id: z.string().max(3_000).nullish().catch(null),
  input_values: z.record(z.string(), z.unknown()).nullish().catch(null),
  current_canvas: z.looseObject({ stored_data: z.unknown() }).nullish().catch(null),
});

/** Inputs that are read at most, and characters of each: more than any form of Baton's takes. */
const MOST_INPUTS = 50;
const LONGEST = 20_000;

const textOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.slice(0, LONGEST)];
  if (typeof value === 'number') return [String(value)];
  return [];
};

/** Null for what is no request of the inbox, for example without a conversation. Whatever else it holds is passed over. */
export const readRequest = (bytes: Uint8Array): Look | null => {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const read = Body.safeParse(json);
  if (!read.success) return null;
  const { data } = read;
  const workspace = data.workspace_id ?? data.app_id;
  if (workspace === undefined) return null;
  const inputs = Object.entries(data.input_values ?? {})
    .slice(0, MOST_INPUTS)
    .flatMap(([id, value]) => textOf(value).map((text) => [id, text] as const));
  return {
    workspace,
    admin: data.admin.id,
    conversation: data.conversation.id,
    component: data.component_id ?? null,
    inputs: Object.fromEntries(inputs),
    stored: data.current_canvas?.stored_data ?? null,
  };
};
