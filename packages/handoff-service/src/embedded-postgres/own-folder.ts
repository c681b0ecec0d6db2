import { chmod, lstat, mkdir } from 'node:fs/promises';

/**
 * Makes `path` a folder of ours that others may pass through but not write, and says whether that holds. A folder that
 * somebody else planted under a predictable name (in /tmp, say) is refused: programs from it would run as us.
 */
export async function ensureOwnFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { recursive: true, mode: 0o711 });
    const found = await lstat(path);
    const ours = found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid);
    if (!ours || (found.mode & 0o022) !== 0) return false;
    // The umask of the shell that started us may have closed it.
    if ((found.mode & 0o111) !== 0o111) await chmod(path, found.mode | 0o111);
    return true;
  } catch {
    return false;
  }
}
