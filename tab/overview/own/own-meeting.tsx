import { makeStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { meetingPage } from '../../../bot/contract/action-path';
import type { AgencyAnswerView, MeetingView } from '../../../bot/contract/meetings';
import { Place } from '../../meetings/place';
import { Card } from '../../parts/card';
import { ahead, dayOfInstant, time } from '../../parts/format';
import { ButtonLink } from '../../parts/links/button-link';
import { Mark, type MarkName } from '../../parts/signs/mark';
import { TextLink } from '../../parts/text-link';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px', margin: '0 0 4px' },
  plain: { margin: '0 0 4px' },
  others: { margin: '4px 0 0' },
});

const MARKS: Readonly<Record<NonNullable<AgencyAnswerView['answer']>, MarkName>> = {
  Attending: 'yes',
  Deputy: 'instead',
  Apologies: 'sorry',
};

/** How many other meetings are named: these come up before the plan is looked at again. */
const NAMED = 2;

/** What one's agency has answered to the next meeting, and which others wait for its answer. */
export function OwnMeeting({
  meetings,
  agencyCode,
}: {
  meetings: readonly MeetingView[];
  agencyCode: string;
}) {
  const styles = useStyles();
  const next = meetings.find(({ status }) => status === 'Planned');
  if (!next) return <Card title="No meeting is planned" />;
  const own = next.answers.find((one) => one.agencyCode === agencyCode);
  const others = meetings.filter(
    ({ ref, status, answers }) =>
      status === 'Planned' &&
      ref !== next.ref &&
      answers.some((one) => one.agencyCode === agencyCode && !one.answer),
  );
  const mayAnswer = next.answerFor.some(({ code, onBehalf }) => code === agencyCode && !onBehalf);
  return (
    <Card
      title={`Meeting on ${dayOfInstant(next.startsAt)}`}
      action={
        mayAnswer ? (
          <ButtonLink to={`/meetings?answer=${encodeURIComponent(next.ref)}`}>
            {own?.answer ? 'Change the answer' : 'Answer'}
          </ButtonLink>
        ) : (
          <TextLink to="/meetings">All meetings</TextLink>
        )
      }
    >
      {own && (
        <p className={styles.line}>
          <Mark name={own.answer ? MARKS[own.answer] : 'waiting'} />
          {answerWords(own)}
        </p>
      )}
      <p className={styles.plain}>
        {time(next.startsAt)} to {time(next.endsAt)}, {ahead(next.workingDays)}. <Place place={next.place} />.{' '}
        <TextLink to={meetingPage(next.ref)}>Agenda</TextLink>
      </p>
      {others.length > 0 && (
        <p className={styles.others}>
          Not answered yet either:{' '}
          {others.slice(0, NAMED).map(({ ref, startsAt }, place) => (
            <Fragment key={ref}>
              {place > 0 && ', '}
              <TextLink to={`/meetings?answer=${encodeURIComponent(ref)}`}>{dayOfInstant(startsAt)}</TextLink>
            </Fragment>
          ))}
          {others.length > NAMED && ` and ${others.length - NAMED} later`}.
        </p>
      )}
    </Card>
  );
}

function answerWords({ answer, byName, deputy }: AgencyAnswerView): string {
  const by = byName ? `, said ${byName}` : '';
  switch (answer) {
    case 'Attending':
      return `Your agency attends${by}.`;
    case 'Deputy':
      return `${deputy ?? 'A deputy'} comes for your agency${by}.`;
    case 'Apologies':
      return `Your agency has sent apologies${by}.`;
    case undefined:
      return 'Your agency has not answered yet.';
  }
}
