import { makeStyles, tokens } from '@fluentui/react-components';
import { useInspectionDeeds } from '../../api/inspection';
import { useMe } from '../../api/me';
import { Card } from '../../parts/card';
import { count } from '../../parts/format';
import { Form } from '../../parts/form/form';
import { Push } from '../../parts/push';
import { shortNames } from '../../parts/short-names';
import { TextLink } from '../../parts/text-link';
import type { DaysProps } from './props';
import { nameOf } from './requests';

const useStyles = makeStyles({
  words: { margin: 0 },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  summary: {
    padding: '6px 0',
    cursor: 'pointer',
    '@media (max-width: 760px)': { padding: '12px 0' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

const undatedOf = ({ requests, countdown }: DaysProps) =>
  requests.filter(({ ref }) => countdown.undated.some((one) => one.ref === ref));

/** What nobody has given a day yet: it is chased until somebody does. */
export function Undated(props: DaysProps) {
  const styles = useStyles();
  const short = shortNames(useMe().data);
  const undated = undatedOf(props);
  if (undated.length === 0) return null;
  return (
    <Card
      title={`${count(undated.length, 'request has', 'requests have')} no due day`}
      action={
        props.mayRun && (
          <Push look="outline" {...props.opened.by('days')}>
            Set the days
          </Push>
        )
      }
    >
      <details open={props.mayRun}>
        <summary className={styles.summary}>
          {props.mayRun
            ? 'The inspectors say which day. You are asked until each has one.'
            : 'Your coordinator sets the days as the inspectors say them.'}
        </summary>
        <ul className={styles.list}>
          {undated.map((request) => (
            <li key={request.ref}>
              {nameOf(request, props.shown)}, {short(request.agency)}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

/** Those of which nobody can be asked: told until somebody of the agency is named. */
export function Unowned({ countdown, requests, shown, mayRun }: DaysProps) {
  const styles = useStyles();
  const short = shortNames(useMe().data);
  const unowned = requests.filter(({ ref }) => countdown.unowned.some((one) => one.ref === ref));
  if (unowned.length === 0) return null;
  return (
    <Card title={`Nobody can be asked for ${count(unowned.length, 'request')}`}>
      <p className={styles.words}>
        {mayRun ? (
          <>
            Their agencies have no single point of contact and no deputy. Name somebody on the page{' '}
            <TextLink to="/people">People</TextLink>.
          </>
        ) : (
          'Their agencies have no single point of contact and no deputy. Your coordinator names somebody.'
        )}
      </p>
      <ul className={styles.list}>
        {unowned.map((request) => (
          <li key={request.ref}>
            {nameOf(request, shown)}, {short(request.agency)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Their days, as far as the inspectors have said them. */
export function DaysForm(props: DaysProps) {
  const { setDays } = useInspectionDeeds();
  const short = shortNames(useMe().data);
  const undated = undatedOf(props);
  return (
    <Form
      title="By when is what due?"
      done="the days are set"
      note="As the inspectors said it. What you leave empty stays without a day. Each agency is told its days."
      fields={undated.map((request) => ({
        name: request.ref,
        label: `${nameOf(request, props.shown)} (${short(request.agency)})`,
        kind: 'day',
      }))}
      first={Object.fromEntries(undated.map(({ ref }) => [ref, '']))}
      send="Save the days"
      onSend={(values) =>
        setDays(
          props.shown.ref,
          Object.entries(values).flatMap(([request, dueOn]) =>
            typeof dueOn === 'string' && dueOn !== '' ? [{ request, dueOn }] : [],
          ),
        )
      }
      onClose={props.opened.close}
    />
  );
}
