import { call } from '../storage/call.ts';
import type { Statement } from '../storage/database.ts';

/** Each one round trip. Parameters and results are described in migrations/0026 and 0027. */
export const SIGN_IN = {
  begin: call('sign_in_begin', 13),
  find: call('sign_in_find', 3),
  ask: call('sign_in_ask', 6),
  mailed: call('sign_in_mailed', 6),
  trouble: call('sign_in_trouble', 4),
  try: call('sign_in_try', 6),
  leave: call('sign_in_leave', 5),
  return: call('sign_in_return', 4),
  prove: call('sign_in_prove', 7),
  agree: call('sign_in_agree', 6),
  giveUp: call('sign_in_give_up', 2),
  codeFind: call('sign_in_code_find', 2),
  codeTake: call('sign_in_code_take', 3),
  issue: call('sign_in_issue', 8),
  tokenFind: call('sign_in_token_find', 2),
  renew: call('sign_in_renew', 7),
  end: call('sign_in_end', 2),
  endOf: call('sign_in_end_of', 3),
  count: call('sign_in_count', 5),
  purge: call('sign_ins_purge', 2),
} as const satisfies Record<string, Statement>;
