import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { requestPath } from '../../bot/contract/action-path';
import type { RequestsView, RequestView } from '../../bot/contract/lists/requests';
import { withoutExercise } from '../../bot/domain/inspection/exercises';
import { RowDoings } from '../forms/row-doings';
import { dayOfInstant, shortDay, time } from '../parts/format';
import { OpenButton } from '../parts/open-button';
import { Mark } from '../parts/signs/mark';
import { formFor } from './forms';

const Besides = lazy(() => import('../parts/answering/besides'));

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    breakInside: 'avoid',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '42px',
    // On a phone the words have the width, and the sign and the button stand at their first line.
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      alignItems: 'start',
      padding: '8px 0',
    },
  },
  mark: { display: 'inline-flex', '@media (max-width: 760px)': { paddingTop: '3px' } },
  words: { minWidth: 0, overflowWrap: 'break-word' },
  when: { '@media (max-width: 760px)': { gridColumn: 2, gridRow: 2 } },
  second: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  withdrawn: { color: tokens.colorNeutralForeground2 },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: {
    '@media (max-width: 760px)': { gridColumn: 3, gridRow: 1, margin: '-12px -12px -12px 0' },
    '@media print': { display: 'none' },
  },
  said: { margin: '0 0 4px', lineHeight: '1.45', overflowWrap: 'break-word' },
  inside: { paddingLeft: '24px', '@media (max-width: 760px)': { paddingLeft: 0 } },
});

interface Props {
  readonly request: RequestView;
  readonly view: RequestsView;
  /** True where the day stands above it already. */
  readonly isUnderDay: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The deed whose form a link opens. */
  readonly asked: string | null;
}

/** One request: what is asked, of whom and by when; below it, once it is opened, what whoever reads may do. */
export function RequestLine({ request, view, isUnderDay, isOpen, onToggle, asked }: Props) {
  const styles = useStyles();
  const { ref, title, overdue, exercise, withdrawn } = request;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.mark}>
          <Mark name={markOf(request)} />
        </span>
        <div className={mergeClasses(styles.words, withdrawn && styles.withdrawn)}>
          <strong>{ref}</strong> {exercise ? withoutExercise(title) : title}
          <span className={styles.second}>{whose(request, isUnderDay)}</span>
        </div>
        <span className={mergeClasses(styles.when, overdue ? styles.late : styles.soft)}>
          {whenOf(request, isUnderDay)}
        </span>
        <span className={styles.buttons}>
          <OpenButton label={`Open ${ref}`} {...{ isOpen, onToggle }} />
        </span>
      </div>
      {isOpen && <Opened request={request} view={view} asked={asked} />}
    </li>
  );
}

const markOf = ({ status, overdue, withdrawn }: RequestView): 'yes' | 'against' | 'waiting' | 'none' =>
  withdrawn ? 'none' : status === 'Provided' ? 'yes' : overdue ? 'against' : 'waiting';

function whenOf({ status, ended, whenWords, withdrawn }: RequestView, isUnderDay: boolean): string {
  if (withdrawn) return 'Withdrawn';
  if (status === 'Provided') return 'Provided';
  if (ended) return 'Not asked for any more';
  return whenWords ?? (isUnderDay ? '' : 'No due day');
}

/** 'Police. Provided by Karen Whitlock, Wed 2 Dec, 9:20am.' */
function whose(request: RequestView, isUnderDay: boolean): string {
  const { agency, ownerName, dueOn, originalDueOn, provided, withdrawn } = request;
  const of = ownerName ? `${agency.title}, ${ownerName}.` : `${agency.title}.`;
  const first = originalDueOn ? ` First due ${shortDay(originalDueOn)}.` : '';
  const due = (dueOn && !isUnderDay ? ` Due ${shortDay(dueOn)}.` : '') + first;
  if (withdrawn) {
    const why = withdrawn.why ? `: “${withdrawn.why}”` : '.';
    return `${of}${due} Withdrawn ${shortDay(withdrawn.on)}${why}`;
  }
  if (!provided) return of + due + wished(request);
  const by = provided.byName ? ` by ${provided.byName}` : '';
  const on = provided.at ? `, ${dayOfInstant(provided.at)}, ${time(provided.at)}` : '';
  return `${of}${due} Provided${by}${provided.onBehalf ? ' on its behalf' : ''}${on}.`;
}

/** ' Asks for more time, until Fri 27 Nov.' */
const wished = ({ moreTime }: RequestView): string =>
  moreTime ? ` Asks for more time, until ${shortDay(moreTime.wantedOn)}.` : '';

function Opened({ request, view, asked }: Pick<Props, 'request' | 'view' | 'asked'>) {
  const styles = useStyles();
  const { ref, title, agency, provided, moreTime, may } = request;
  return (
    <div className={styles.inside}>
      {moreTime && (
        <p className={styles.said}>
          {moreTime.byName} asked for more time, {dayOfInstant(moreTime.at)}: “{moreTime.reason}” The
          coordinator has not decided yet.
        </p>
      )}
      {provided?.text && <p className={styles.said}>“{provided.text}”</p>}
      {provided?.link && (
        <p className={styles.said}>
          <a href={provided.link} target="_blank" rel="noreferrer noopener">
            {provided.link}
          </a>
        </p>
      )}
      {request.answering && (
        <Suspense>
          <Besides
            waiting={{
              ...request.answering,
              kind: 'Request',
              subjectRef: ref,
              subjectTitle: `${ref}, ${title}`,
            }}
            only={['MoreTime', 'NeedHelp', 'OnTrack']}
            {...(may.some(({ onBehalf }) => onBehalf) ? { onBehalfOf: agency.title } : {})}
          />
        </Suspense>
      )}
      <RowDoings
        list="requests"
        what="request"
        row={request}
        asked={asked}
        formFor={(deed) => formFor(deed, request, view)}
        link={requestPath(ref)}
      />
    </div>
  );
}
