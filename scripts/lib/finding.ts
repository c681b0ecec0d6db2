/** One broken rule: where, and in `message` what is wrong, why it matters and what to do. */
export type Finding = {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
};

/** One line for a person: `file:line  message`. */
export function formatFinding(finding: Finding): string {
  const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
  return `${place}  ${finding.message}`;
}

/** Prints the findings of a check, or its good news, and sets the exit code of this process. */
export function reportFindings(findings: readonly Finding[], allGood: string): void {
  if (findings.length === 0) {
    console.log(allGood);
    return;
  }
  for (const finding of findings) console.error(formatFinding(finding));
  console.error(`${findings.length} ${findings.length === 1 ? 'fault' : 'faults'}`);
  process.exitCode = 1;
}
