import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNotices } from '../../app/notices.js';
import { useFrame } from '../../app/plan-context.js';
import { problemsOf } from '../../app/use-command.js';
import { Button } from '../../design/Button.js';
import { CheckField, SelectField, TextField } from '../../design/Fields.js';
import { Panel } from '../../design/Panel.js';
import {
  ImportExtractDocument,
  type ColumnMapPartsFragment,
  type ImportExtractMutation,
} from '../../generated/operations.js';
import { countOf } from '../../lib/format.js';
import { ImportReports } from './ImportReports.js';
import { layoutOf, savedFor } from './file-layout.js';
import { MatchColumns } from './MatchColumns.js';
import { downloadAnnotated, upload } from './upload.js';

type Reports = ImportExtractMutation['importExtract']['reports'];
interface Tried {
  input: { uploadId: string; bodyGssCode: string; asAt?: string; replaceSynthetic?: boolean };
  name: string;
  reports: Reports;
}

const SHOWN_MS = 1500;

/** Reads a file as a trial first: rows taken, held and quarantined are told before anything is changed. */
export function UploadPanel({ maps }: { maps: readonly ColumnMapPartsFragment[] }) {
  const { reorganisation } = useFrame();
  const { tell, refuse } = useNotices();
  const [read, { loading, client }] = useMutation(ImportExtractDocument);
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState<Tried | null>(null);

  const run = async (input: Tried['input'], dryRun: boolean, askColumns = false) => {
    // By then the import has a row of its own, whose progress the page shows.
    const shown = setTimeout(() => void client.refetchQueries({ include: 'active' }), SHOWN_MS);
    const answer = await read({ variables: { input: { ...input, dryRun, askColumns } } }).catch(
      (error: unknown) => {
        refuse(problemsOf(error));
        return null;
      },
    );
    clearTimeout(shown);
    const payload = answer?.data?.importExtract;
    if (payload && payload.userErrors.length > 0) {
      refuse(payload.userErrors);
      return null;
    }
    return payload ?? null;
  };

  const trial = async (form: FormData) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) {
      refuse([{ code: 'MISSING', message: 'Select a file', field: 'upload-file' }]);
      return;
    }
    setTried(null);
    setSending(true);
    const sent = await upload(file)
      .catch(() => ({ refused: 'The file could not be sent. Nothing was changed.' }))
      .finally(() => setSending(false));
    if ('refused' in sent) {
      refuse([{ code: 'REFUSED', message: sent.refused, field: 'upload-file' }]);
      return;
    }
    const asAt = String(form.get('asAt') ?? '');
    const input = {
      uploadId: sent.uploadId,
      bodyGssCode: String(form.get('body')),
      ...(asAt && { asAt }),
      ...(form.get('replace') && { replaceSynthetic: true }),
    };
    const payload = await run(input, true);
    if (payload) setTried({ input, name: file.name, reports: payload.reports });
  };

  const download = async () => {
    if (!tried) return;
    setSending(true);
    const failed = await downloadAnnotated(tried.input)
      .catch(() => ({ refused: 'The file could not be fetched. Nothing was changed.' }))
      .finally(() => setSending(false));
    if (failed) refuse([{ code: 'REFUSED', message: failed.refused }]);
  };

  const again = async (askColumns: boolean) => {
    if (!tried) return;
    const payload = await run(tried.input, true, askColumns);
    if (payload) setTried({ ...tried, reports: payload.reports });
  };

  const load = async () => {
    if (!tried) return;
    const payload = await run(tried.input, false);
    if (!payload) return;
    const changed = payload.reports.reduce((sum, report) => sum + report.changed, 0);
    setTried(null);
    tell({
      text: `Loaded ${tried.name}: ${countOf(changed, 'record')} of the register changed. Take a baseline to plan with it.`,
    });
    await client.refetchQueries({ include: 'active' });
  };

  const sheets = tried?.reports.flatMap((report) => report.sheets) ?? [];
  return (
    <Panel
      title="Load a file"
      conclusion={
        <p>
          A workbook (Annex A), a CSV of ours, XML or JSON, or any table whose columns you match. It is read
          as a trial first, and changes nothing until you load it.
        </p>
      }
    >
      <form
        className="filters"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void trial(new FormData(event.currentTarget));
        }}
      >
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="upload-file">
            File
          </label>
          <input
            id="upload-file"
            name="file"
            type="file"
            className="govuk-file-upload"
            accept=".xlsx,.csv,.xml,.json"
          />
        </div>
        <SelectField
          label="Sent by"
          name="body"
          options={reorganisation.predecessors.flatMap((body) =>
            body.gssCode ? [{ value: body.gssCode, label: body.name }] : [],
          )}
        />
        <TextField label="As at (optional)" name="asAt" type="date" />
        {reorganisation.synthetic && (
          <CheckField label="Replace the synthetic register" name="replace" value="yes" />
        )}
        <Button type="submit" look="secondary" busy={sending || loading}>
          Read as a trial
        </Button>
      </form>
      {tried && (
        <div className="trial" role="status">
          <ImportReports reports={tried.reports} />
          {sheets.length > 0 && (
            <MatchColumns
              key={JSON.stringify(sheets)}
              bodyGssCode={tried.input.bodyGssCode}
              layouts={sheets.map((sheet) => layoutOf(sheet, maps, tried.input.bodyGssCode))}
              called={savedFor(sheets, maps, tried.input.bodyGssCode)?.name ?? ''}
              onSaved={() => void again(false)}
              onLeave={() => setTried(null)}
            />
          )}
          {tried.reports.some((report) => report.refused === null) && (
            <div className="button-row">
              <Button busy={loading} onClick={() => void load()}>
                Load {tried.name}
              </Button>
              {tried.reports.some((report) => report.faults.length > 0) && (
                <Button look="secondary" busy={sending} onClick={() => void download()}>
                  Download the file with the faults beside each cell
                </Button>
              )}
              <Button look="secondary" onClick={() => setTried(null)}>
                Leave it
              </Button>
              {/\.(xlsx|csv)$/iu.test(tried.name) && (
                <Button look="secondary" busy={loading} onClick={() => void again(true)}>
                  Match its columns instead
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}
