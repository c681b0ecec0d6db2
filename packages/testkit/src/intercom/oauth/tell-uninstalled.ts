import { bodySignature } from '../hooks/sign-hook.ts';
import type { Workspace } from '../state/workspace.ts';

/** Tells an address that the app was taken off the workspace. Gives its status; null where none is told or none answers. */
export const tellUninstalled = async (
  workspace: Workspace,
  secret: string,
  address: string | undefined,
): Promise<number | null> => {
  if (address === undefined) return null;
  const body = JSON.stringify({ app_id: workspace.options.id });
  const headers = {
    'content-type': 'application/json',
    ...(workspace.assumptions.uninstallSigned && {
      'x-body-signature': bodySignature(secret, body),
    }),
  };
  const response = await fetch(address, { method: 'POST', headers, body }).catch(() => null);
  await response?.body?.cancel();
  return response?.status ?? null;
};
