import type { Desk } from './desk.ts';
import { ifThere } from './desk.ts';
import { parsed } from '../../shared/read-answer.ts';
import { UserAnswer } from './parse.ts';

/** Id of the user whose credentials are used; null when it is not told. */
export const ownUser = ({ get, remembered }: Desk, signal: AbortSignal): Promise<number | null> =>
  remembered.get('self', async () => {
    const json = await ifThere(get({ path: ['users', 'me'], signal }));
    return json === null ? null : parsed(UserAnswer, json).user.id;
  });
