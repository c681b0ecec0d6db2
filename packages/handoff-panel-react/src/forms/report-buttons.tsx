import type { BlockOf, TrustReportFile } from '@baton/handoff-panel';
import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { usePanel } from '../panel-context.ts';
import { FailedLine } from '../parts/failed-line.tsx';
import { useBusy } from '../parts/use-busy.ts';
import { saveFile } from './save-file.ts';

/**
 * Loads the trust report and saves it as a file. A host's frame may forbid that without a word: the report can be
 * copied, too.
 */
export function ReportButtons({ report }: { report: BlockOf<'privacy'>['report'] }): ReactNode {
  const { actions, strings } = usePanel();
  const [file, setFile] = useState<TrustReportFile | null>(null);
  const loading = useBusy();
  const copying = useBusy();
  const load = (format: 'html' | 'json'): void => {
    if (loading.state === 'busy') return;
    void loading.run(async () => {
      const loaded = await actions.loadReport(format);
      setFile(loaded);
      saveFile(loaded);
    });
  };
  return (
    <section className="bt-report" aria-label={report.label}>
      <h3>{report.label}</h3>
      <p className="bt-buttons">
        <Button size="small" aria-disabled={loading.state === 'busy'} onClick={() => load('html')}>
          {report.html}
        </Button>
        <Button size="small" aria-disabled={loading.state === 'busy'} onClick={() => load('json')}>
          {report.json}
        </Button>
      </p>
      <output className="bt-working">{loading.state === 'busy' ? strings.working : ''}</output>
      <FailedLine problem={loading.problem ?? copying.problem} />
      {file && (
        <p className="bt-facts">
          <span>{file.name}</span>
          <button
            type="button"
            className="bt-link"
            onClick={() => void copying.run(() => actions.copy(file.text))}
          >
            {copying.state === 'done' ? strings.copied : report.copy}
          </button>
        </p>
      )}
    </section>
  );
}
