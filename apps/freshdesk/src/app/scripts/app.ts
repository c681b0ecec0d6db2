import { boot } from './boot.ts';
import type { FreshApp } from './boot.ts';

declare const app: FreshApp | undefined;

void boot(typeof app === 'undefined' ? undefined : app);
