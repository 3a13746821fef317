import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ImportView } from '../../bot/contract/plan-file/import';
import { useImportedToday } from '../api/import';
import { Card } from '../parts/card';
import { count } from '../parts/format';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { ChooseFile } from '../parts/choosing/choose-file';
import { Columns } from './columns';
import { Finish } from './finish';
import { LeftOut } from './left-out';
import { Questions } from './names';
import { Rows } from './rows';
import { Today } from './today';
import { useImport, type Importing } from './use-import';
import { Where } from './where';

const useStyles = makeStyles({
  said: { margin: '8px 0 0' },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  bar: { marginTop: '8px' },
});

const PLAN_FILE = {
  words: 'Drop a file here, or choose one: Excel (.xlsx), Word (.docx), CSV or text.',
  label: 'A plan as a file',
  accept: '.xlsx,.docx,.csv,.txt,.tsv',
  choose: 'Choose a file',
  again: 'Choose another file',
};

/** A plan brought in from a file: understood, corrected, tried out, applied, and taken back the same day. */
export default function ImportPage() {
  const today = useImportedToday();
  const importing = useImport();
  return (
    <Page
      title="Bring in a plan"
      lead="From last year’s spreadsheet or document. You see every row before anything is saved."
    >
      <Loaded query={today}>
        {(came) => (
          <>
            <Chosen importing={importing} />
            {importing.view && importing.written === undefined && (
              <Understood key={importing.file?.name} view={importing.view} importing={importing} />
            )}
            <Today today={came} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The file, how it was read, and what went wrong with it. */
function Chosen({ importing }: { importing: Importing }) {
  const styles = useStyles();
  const { file, view, error, busy, written } = importing;
  const isIn = written !== undefined;
  return (
    <Card title={isIn ? `${count(written, 'action')} written` : view ? understood(view) : 'The file'}>
      <ChooseFile {...PLAN_FILE} file={isIn ? undefined : file} onChoose={importing.choose} />
      {error && (
        <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{error.title}</MessageBarTitle>
            {error.detail}
          </MessageBarBody>
        </MessageBar>
      )}
      {error?.code === 'no-table' && <Where importing={importing} sheets={[]} />}
      {busy && !view && (
        <p role="status" className={styles.said}>
          Reading {file?.name}
        </p>
      )}
      {view && !isIn && (
        <>
          {view.warnings.length > 0 && (
            <ul className={styles.list}>
              {view.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          )}
          <Where
            key={view.headerRow}
            importing={importing}
            sheets={view.detail?.sheets ?? []}
            sheet={view.sheet}
            row={view.headerRow}
          />
        </>
      )}
    </Card>
  );
}

/** '13 actions in the sheet “Plan”, below the headings in row 4'. */
function understood({ rows, sheet, headerRow }: ImportView): string {
  const where = sheet ? ` in the sheet “${sheet}”` : '';
  return `${count(rows.length, 'action')}${where}${headerRow ? `, below the headings in row ${headerRow}` : ''}`;
}

function Understood({ view, importing }: { view: ImportView; importing: Importing }) {
  return (
    <>
      <Columns view={view} importing={importing} />
      <Questions view={view} importing={importing} />
      <LeftOut view={view} />
      <Rows view={view} importing={importing} />
      <Finish view={view} importing={importing} />
    </>
  );
}
