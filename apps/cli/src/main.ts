import { program } from './program.ts';

// A reader that has seen enough, such as head, is no fault of ours; `replay` notices by itself and stops its work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await program(process.argv, process);
