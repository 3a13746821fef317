import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { DeedView } from '../../bot/contract/action';
import type { Deed } from '../../bot/domain/lifecycle/deeds';
import { useAction, useDeed, type ActionRead } from '../api/action';
import { useMe } from '../api/me';
import { useShown } from '../api/shown-partnership';
import { actionPath } from '../../bot/contract/action-path';
import { actionIn } from '../plan/action-in';
import { Icon } from '../parts/signs/icon';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';
import { useNarrow } from '../parts/use-narrow';
import { DeedForm } from './deed-form';
import { hasDraft } from './draft';
import { Facts } from './facts';
import { MayDo, ThumbBar } from './may-do';
import { Challenges, Evidence, Extensions, History, Notes } from './sections';
import { Milestones, States } from './steps';
import { Votes } from './votes';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', minHeight: '36px' },
  place: { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  answers: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 784fr) minmax(0, 432fr)',
    columnGap: '16px',
    alignItems: 'start',
  },
  bar: { marginBottom: '16px' },
  arrow: { display: 'inline-flex', padding: '8px', color: tokens.colorNeutralForeground1 },
  withdrawn: { margin: '0 0 12px' },
});

/** One action's whole story, and what whoever reads may do; the page that a deep link opens. */
export default function ActionPage() {
  const { '*': path = '' } = useParams();
  const [search] = useSearchParams();
  const ref = actionIn(path, search);
  const query = useAction(ref);
  if (query.data === undefined && query.error?.code === 'action-gone') return <Gone reference={ref} />;
  // Each action has its own open form.
  return <Loaded query={query}>{(read) => <Story key={ref} read={read} />}</Loaded>;
}

const Gone = ({ reference }: { reference: string }) => (
  <>
    <TextLink to="/plan">← Action plan</TextLink>
    <Page title="This action is not in the plan">
      <p>There is no action “{reference}” in the action plan. It may have been renumbered.</p>
    </Page>
  </>
);

interface Open {
  readonly deed: Deed;
  /** The action as it was when the form was opened. */
  readonly on: ActionRead;
}

function Story({ read }: { read: ActionRead }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const { id } = useShown();
  const me = useMe().data;
  const view = read.data;
  const { action, finding } = view;
  const draftName = (deed: Deed) => `${id ?? 'only'}.${me?.email ?? ''}.${action.ref}.${deed}`;
  const [search] = useSearchParams();
  const [open, setOpen] = useState<Open | undefined>(() => {
    // What a link asks for, else what was begun here and not sent.
    const wanted =
      view.deeds.find(({ deed }) => deed === search.get('deed')) ??
      view.deeds.find(({ deed }) => hasDraft(draftName(deed)));
    return wanted && { deed: wanted.deed, on: read };
  });
  const [done, setDone] = useState<string>();
  const back = useDeed(action.ref);
  const deed = open && view.deeds.find((one) => one.deed === open.deed);
  const choose = (chosen: DeedView) => {
    setDone(undefined);
    if (chosen.deed !== 'take-back') return setOpen({ deed: chosen.deed, on: read });
    const { etag } = read;
    back.mutate(
      { deed: 'take-back', body: {}, key: crypto.randomUUID(), ...(etag ? { etag } : {}) },
      { onSuccess: () => setDone('Taken back. Everything is as it was before.') },
    );
    return undefined;
  };
  const mayDo = <MayDo view={view} open={open?.deed} onChoose={choose} />;
  const form = open && deed && (
    <DeedForm
      key={open.deed}
      deed={deed}
      read={read}
      opened={open.on}
      draftName={draftName(open.deed)}
      onClose={() => setOpen(undefined)}
      onDone={(label) => {
        setOpen(undefined);
        setDone(`Recorded: ${label.toLowerCase()}.`);
      }}
    />
  );
  const says = done ?? (back.error ? `${back.error.title}. ${back.error.detail}` : undefined);
  const note = view.deeds.find((one) => one.deed === 'progress');
  const work = (
    <>
      <States states={view.states} status={action.status} />
      {form}
      {narrow && mayDo}
      <Milestones milestones={view.milestones} measure={action.successMeasure} />
      <Evidence evidence={view.evidence} />
      <Notes
        notes={view.notes}
        action={
          note && (
            <Push look="outline" onClick={() => choose(note)}>
              <Icon name="plus" /> Add a note
            </Push>
          )
        }
      />
    </>
  );
  const context = (
    <>
      {!narrow && mayDo}
      <Votes votes={view.votes} />
      <Challenges challenges={view.challenges} />
      <Extensions extensions={view.extensions} />
      <History history={view.history} />
    </>
  );
  return (
    <>
      <Top read={read} />
      <Page title={`${action.ref} ${action.title}`}>
        {finding && (
          <p className={styles.answers}>
            Answers {finding.ref}: “{finding.text ?? finding.title}”
            {finding.embargoed && ' Under embargo until the letter is published.'}
          </p>
        )}
        {action.withdrawn && (
          <p className={styles.withdrawn}>
            <strong>Withdrawn.</strong> {action.withdrawn.why}
          </p>
        )}
        <div role="status">
          {says && (
            <MessageBar intent={done ? 'success' : 'error'} className={styles.bar} layout="multiline">
              <MessageBarBody>{says}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Facts view={view} />
        {narrow ? (
          <>
            {work}
            {context}
            {!form && <ThumbBar view={view} onChoose={choose} />}
          </>
        ) : (
          <div className={styles.columns}>
            <div>{work}</div>
            <div>{context}</div>
          </div>
        )}
      </Page>
    </>
  );
}

/** The way back to the plan and to the actions before and after, and what one does with the page. */
function Top({ read }: { read: ActionRead }) {
  const styles = useStyles();
  const { place, action } = read.data;
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard
      .writeText(location.origin + '/tab' + actionPath(action.ref))
      .then(() => setCopied(true));
  };
  return (
    <div className={styles.top}>
      <TextLink to="/plan">← Action plan</TextLink>
      <span className={styles.place}>
        <Push look="subtle" onClick={copy}>
          <Icon name="link" /> {copied ? 'Copied' : 'Copy link'}
        </Push>
        <Push look="subtle" onClick={() => print()}>
          <Icon name="print" /> Print
        </Push>
        <span>
          {place.number} of {place.of}
        </span>
        {place.before !== undefined && (
          <TextLink
            to={actionPath(place.before)}
            className={styles.arrow}
            aria-label={`Before: ${place.before}`}
          >
            <Icon name="up" />
          </TextLink>
        )}
        {place.after !== undefined && (
          <TextLink
            to={actionPath(place.after)}
            className={styles.arrow}
            aria-label={`After: ${place.after}`}
          >
            <Icon name="down" />
          </TextLink>
        )}
      </span>
    </div>
  );
}
