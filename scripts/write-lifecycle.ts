import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { withLifecycle } from './lib/lifecycle-page.ts';
import { repoRoot } from './lib/repo-root.ts';

const file = path.join(repoRoot, 'docs', 'lifecycle.md');
writeFileSync(file, withLifecycle(readFileSync(file, 'utf8')));
