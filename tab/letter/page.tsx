import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { inspectionPage } from '../../bot/contract/action-path';
import type { Day } from '../../bot/domain/calendar/day';
import { useNamed } from '../address/routes';
import type { LetterConfirmedView } from '../../bot/contract/inspection/letter';
import type { InspectionView } from '../../bot/contract/inspection/inspections';
import type { ApiError } from '../api/client';
import { useInspections } from '../api/inspection';
import { Card } from '../parts/card';
import { count, dayFieldOf, listed, shortDay } from '../parts/format';
import { mediaHook } from '../parts/hooks/use-media';
import { ButtonLink } from '../parts/links/button-link';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';
import { ChooseLetter } from './choose-letter';
import { Differs } from './differs';
import { Facts, oddFor, Warnings } from './facts';
import { Findings } from './findings/findings';
import { LetterPane, type Place } from './letter-pane';
import { useLetter, type LetterReading } from './use-letter';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 600fr) minmax(0, 616fr)',
    columnGap: '16px',
    alignItems: 'start',
  },
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    marginLeft: 'auto',
    // Below the heading they stand on what follows, unless there is air.
    '@media (min-width: 761px) and (max-width: 899px)': { marginBottom: '8px' },
  },
  saved: { color: tokens.colorNeutralForeground2 },
  line: { margin: '0 0 8px' },
  bar: { marginTop: '8px' },
  told: { marginBottom: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const useOneColumn = mediaHook('(max-width: 899px)');

/** An inspection letter read, corrected beside what it prints, and put into the plan once it is accepted. */
export default function LetterPage() {
  const styles = useStyles();
  const ref = useNamed() ?? '';
  const inspections = useInspections();
  const reading = useLetter(ref);
  const isRead = reading.draft !== undefined;
  return (
    <Page
      title={isRead ? 'Check what was read from the letter' : 'Read the letter'}
      name="Letter"
      beside={
        isRead ? (
          <div className={styles.beside}>
            <span className={styles.saved}>Nothing is saved yet</span>
            <ChooseLetter isSmall onChoose={reading.choose} />
            <Push look="primary" aria-disabled={reading.busy} onClick={reading.accept}>
              {reading.busy ? 'Making the plan' : 'Accept and make the plan'}
            </Push>
          </div>
        ) : (
          <span />
        )
      }
    >
      <Loaded query={inspections}>
        {(view) => {
          const inspection = view.inspections.find((one) => one.ref === ref);
          return inspection ? (
            <Whole inspection={inspection} reading={reading} />
          ) : (
            <Card title="This inspection is not in the list">
              <TextLink to="/inspection">All inspections</TextLink>
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly inspection: InspectionView;
  readonly reading: LetterReading;
}

function Whole({ inspection, reading }: Props) {
  const styles = useStyles();
  const { file, view, error, busy, done, draft } = reading;
  if (done) return <Done done={done} inspection={inspection} />;
  return (
    <>
      {error && (
        <MessageBar
          className={styles.told}
          intent={error.passing ? 'warning' : 'error'}
          layout="multiline"
          role="alert"
        >
          <MessageBarBody>
            <MessageBarTitle>{error.title}.</MessageBarTitle> {error.detail}
            {view && ` ${keptWords(error)}`}
          </MessageBarBody>
        </MessageBar>
      )}
      {!view && (
        <Card title={inspection.title}>
          <p className={styles.line}>
            The letter is read here, without leaving this app’s server. You see each figure beside the letter,
            and nothing is saved before you accept it. Until the letter is published only named people see its
            findings.
          </p>
          <ChooseLetter onChoose={reading.choose} />
          <div role="status" className={busy ? styles.bar : undefined}>
            {busy && `Reading ${file?.name}`}
          </div>
        </Card>
      )}
      {reading.isBack && (
        <MessageBar className={styles.told} intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Your corrections of this letter are back.</MessageBarTitle> You made them before
            and did not accept them.
          </MessageBarBody>
          <MessageBarActions>
            <Push look="outline" onClick={reading.readAfresh}>
              Start again without them
            </Push>
          </MessageBarActions>
        </MessageBar>
      )}
      <Differs reading={reading} />
      {view && draft && (
        <Read key={`${file?.name} ${reading.isBack}`} {...{ inspection, reading, view, draft }} />
      )}
    </>
  );
}

/** What became of a letter that was accepted: where the answer was lost, it may be in the plan all the same. */
const keptWords = ({ code }: ApiError): string =>
  code === 'offline'
    ? 'Your corrections are still here. Accept them again when you are connected: nothing comes into the plan twice.'
    : 'Nothing was saved, and your corrections are still here.';

type ReadProps = Props & Required<Pick<LetterReading, 'view' | 'draft'>>;

function Read({ inspection, reading, view, draft }: ReadProps) {
  const styles = useStyles();
  const isOne = useOneColumn();
  const [place, setPlace] = useState<Place>();
  const [page, setPage] = useState(view.pages[0]?.page ?? 1);
  const letter = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element>(null);
  const show = (next: Place) => {
    setPlace(next);
    setPage(next.page);
  };
  // In one column the letter stands far below; of a date or name its sentence is shown in place, of a finding nothing is.
  const goTo = (next: Place) => {
    show(next);
    cameFrom.current = document.activeElement;
    if (isOne) letter.current?.scrollIntoView({ block: 'start' });
  };
  const goBack = () => cameFrom.current instanceof HTMLElement && cameFrom.current.focus();
  const pane = (
    <LetterPane
      name={reading.file?.name ?? 'The letter'}
      pages={view.pages}
      page={page}
      place={place}
      onTurn={setPage}
      {...(isOne && place ? { onBack: goBack } : {})}
    />
  );
  const checked = (
    <div>
      <Warnings warnings={[...oddFor(inspection, draft), ...view.warnings]} />
      <Facts view={view} draft={draft} place={place} onShow={show} onCorrect={reading.correct} />
      <Findings view={view} draft={draft} onShow={goTo} onCorrect={reading.correct} />
    </div>
  );
  return isOne ? (
    <>
      {checked}
      <div ref={letter}>{pane}</div>
    </>
  ) : (
    <div className={styles.columns}>
      {pane}
      {checked}
    </div>
  );
}

/** Who sees the findings, on this day. */
function whoSees(publishedOn: Day | undefined, today: Day): string {
  if (!publishedOn) return 'As long as no day of publication is known only named people see the findings.';
  return publishedOn > today
    ? `Until the letter is published on ${shortDay(publishedOn)} only named people see the findings.`
    : `The letter was published on ${shortDay(publishedOn)}: everybody in the partnership sees the findings.`;
}

/** What is in the plan now, and who sees it. */
function Done({ done, inspection }: { done: LetterConfirmedView; inspection: InspectionView }) {
  const styles = useStyles();
  const { publishedOn } = inspection;
  return (
    <Card title={`${count(done.findings.length, 'finding')} of the letter in the plan`}>
      <p className={styles.line} role="status">
        {done.actions.length > 0
          ? `${count(done.actions.length, 'draft action')} made: give each an agency, a measure and a date.`
          : 'Every finding is answered by an action already.'}{' '}
        {done.changed.length > 0 && `Changed to what was planned with it: ${listed(done.changed)}. `}
        {done.staying.length > 0 &&
          `Not in this letter, and they stay in the plan: ${listed(done.staying.map(({ ref }) => ref))}. `}
        {whoSees(publishedOn, dayFieldOf(done.asOf))}
      </p>
      <div className={styles.buttons}>
        <ButtonLink to="/plan" isPrimary>
          See the plan
        </ButtonLink>
        <ButtonLink to={inspectionPage(inspection.ref)}>Back to the inspection</ButtonLink>
      </div>
    </Card>
  );
}
