import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { VotesView, VoteView } from '../../bot/contract/action';
import type { Deed } from '../../bot/domain/lifecycle/deeds';
import { useDeed, type ActionRead } from '../api/action';
import { useDraft } from '../parts/form/draft';
import { listed } from '../parts/format';
import { Push } from '../parts/push';
import { Mark, type MarkName } from '../parts/signs/mark';
import { Tick } from './tick';
import { wordsOf } from '../api/words-of';

const useStyles = makeStyles({
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { margin: '0 0 16px', padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    minHeight: '40px',
    padding: '4px 0',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  end: { flex: 1, textAlign: 'right', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  small: {
    minHeight: '28px',
    padding: '0 8px',
    '@media (max-width: 760px)': { minHeight: '40px', padding: '0 8px' },
  },
  buttons: { display: 'grid', gap: '8px', margin: '0 0 24px', ':empty': { display: 'none' } },
  own: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '12px',
    margin: '0 0 16px',
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  question: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  soft: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { marginBottom: '12px' },
});

const MARKS: Record<VoteView['vote'], { readonly mark: MarkName; readonly words: string }> = {
  Agrees: { mark: 'yes', words: 'Agrees' },
  Challenges: { mark: 'against', words: 'Challenges' },
  NoAnswer: { mark: 'waiting', words: 'Not yet' },
  Leads: { mark: 'none', words: 'Leads, no vote' },
};

interface Props {
  readonly read: ActionRead;
  readonly meetingRef: string;
  /** Under which name what is typed and not sent is kept on this device. */
  readonly draftName: string;
}

/** The votes on an action's evidence as they arrive, one's own vote, and what chair and coordinator record for the room. */
export function ItemVotes({ read, meetingRef, draftName }: Props) {
  const styles = useStyles();
  const { action, votes, deeds } = read.data;
  const doing = useDeed(action.ref);
  const does = (deed: Deed, body: object, sent?: () => void) =>
    doing.mutate(
      { deed, body, key: crypto.randomUUID(), ...(read.etag ? { etag: read.etag } : {}) },
      { onSuccess: sent },
    );
  if (!votes) return null;
  const deedNamed = (name: Deed) => deeds.find(({ deed }) => deed === name);
  const agree = deedNamed('agree');
  const own = agree?.forAgencies.find(({ onBehalf }) => !onBehalf);
  const onBehalf = new Set(agree?.forAgencies.flatMap((one) => (one.onBehalf ? one.code : [])));
  // One's own challenge stands beside one's own vote.
  const against = deedNamed('challenge')?.forAgencies.filter((one) => one.onBehalf) ?? [];
  const says = (code: string) => () => does('agree', { forAgency: code });
  return (
    <section aria-labelledby="votes" id="vote" tabIndex={-1}>
      {own && votes.open && (
        <OwnVote
          agency={own.title}
          agree={() => does('agree', { forAgency: own.code })}
          challenge={(text, sent) => does('challenge', { forAgency: own.code, text }, sent)}
          isSent={doing.isPending}
          draftName={`${draftName}.vote`}
        />
      )}
      {doing.error && (
        <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
          <MessageBarBody>{wordsOf(doing.error)}</MessageBarBody>
        </MessageBar>
      )}
      <h2 id="votes" className={styles.title}>
        <strong>Votes</strong> <span aria-live="polite">{summary(votes)}</span>
      </h2>
      <ul className={styles.list}>
        {votes.agencies.map((one) => (
          <li key={one.agency.code} className={styles.line}>
            <Mark name={MARKS[one.vote].mark} />
            <span title={one.agency.title}>{one.shortName}</span>
            <span className={styles.end}>{MARKS[one.vote].words}</span>
            {one.vote === 'NoAnswer' && onBehalf.has(one.agency.code) && (
              <Push
                look="outline"
                className={styles.small}
                aria-label={`${one.shortName} agrees, on its behalf`}
                onClick={says(one.agency.code)}
              >
                Agrees
              </Push>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {deedNamed('agree-for-those-present') && (
          <Push
            look="outline"
            disabled={doing.isPending}
            onClick={() => does('agree-for-those-present', { meetingRef })}
          >
            Agree for those here
          </Push>
        )}
        {against.length > 0 && votes.open && (
          <SendBack
            agencies={against}
            isSent={doing.isPending}
            sendBack={(forAgency, text, sent) => does('challenge', { forAgency, text }, sent)}
            draftName={`${draftName}.back`}
          />
        )}
      </div>
    </section>
  );
}

/** '3 of 5, waiting for Education'. */
function summary({ agencies, agreed, needed, open }: VotesView): string {
  const waiting = agencies.filter((one) => one.needed && one.vote === 'NoAnswer');
  const against = agencies.filter(({ vote }) => vote === 'Challenges').map(({ shortName }) => shortName);
  const rest =
    against.length > 0
      ? `, ${listed(against)} ${against.length === 1 ? 'challenges' : 'challenge'}`
      : open && waiting.length > 0 && waiting.length < 4
        ? `, waiting for ${listed(waiting.map(({ shortName }) => shortName))}`
        : '';
  return `${needed === 0 ? 'agreed at the meeting' : `${agreed} of ${needed}`}${rest}`;
}

interface OwnProps {
  readonly agency: string;
  readonly agree: () => void;
  readonly challenge: (why: string, sent: () => void) => void;
  readonly isSent: boolean;
  readonly draftName: string;
}

/** One's own agency's vote in one tap; a challenge says why. Agree and challenge weigh the same. */
function OwnVote({ agency, agree, challenge, isSent, draftName }: OwnProps) {
  const styles = useStyles();
  const { why, setWhy, isOpen, setOpen, end } = useWhy(draftName);
  return (
    <div className={styles.own} data-opened={isOpen || undefined}>
      <h2 className={styles.question}>How does {agency} vote?</h2>
      {!isOpen ? (
        <>
          <Push look="outline" disabled={isSent} onClick={agree}>
            <Tick /> Agree
          </Push>
          <Push look="outline" disabled={isSent} onClick={() => setOpen(true)}>
            Challenge
          </Push>
        </>
      ) : (
        <>
          <Field label="What stands against it?">
            <Textarea value={why} onChange={(_, { value }) => setWhy(value)} autoFocus />
          </Field>
          <Push look="outline" disabled={isSent} onClick={() => challenge(why, end)}>
            Send the challenge
          </Push>
          <Push look="subtle" data-closes onClick={() => setOpen(false)}>
            Back
          </Push>
        </>
      )}
      <p className={styles.soft}>Your agency’s vote. You can take it back for ten minutes.</p>
    </div>
  );
}

/** Why something is challenged. What was begun is open again where a form was lost with a turned tablet or a closed tab. */
function useWhy(draftName: string) {
  const draft = useDraft(draftName, {});
  const why = String(draft.values['why'] ?? '');
  const [isOpen, setOpen] = useState(why !== '');
  return {
    ...{ why, isOpen, setOpen },
    setWhy: (value: string) => (value ? draft.set('why', value) : draft.clear()),
    end: () => {
      draft.clear();
      setOpen(false);
    },
  };
}

interface SendBackProps {
  readonly agencies: readonly { readonly code: string; readonly title: string }[];
  readonly sendBack: (forAgency: string, text: string, sent: () => void) => void;
  readonly isSent: boolean;
  readonly draftName: string;
}

/** The action goes back to its lead, as an agency that spoke in the room challenges it: which one, and why. */
function SendBack({ agencies, sendBack, isSent, draftName }: SendBackProps) {
  const styles = useStyles();
  const [agency, setAgency] = useState('');
  const { why, setWhy, isOpen, setOpen, end } = useWhy(draftName);
  if (!isOpen)
    return (
      <Push look="outline" onClick={() => setOpen(true)}>
        Send back
      </Push>
    );
  const isReady = agency !== '' && why.trim() !== '';
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) sendBack(agency, why, end);
      }}
    >
      <h2 className={styles.question}>Send it back to its lead</h2>
      <Field label="Which agency challenges it?" className={styles.field}>
        <Select autoFocus value={agency} onChange={(_, { value }) => setAgency(value)}>
          <option value="">Choose</option>
          {agencies.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="What stands against it?">
        <Textarea value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <Push type="submit" look="outline" disabled={isSent || !isReady}>
        Send it back
      </Push>
      <Push look="subtle" data-closes onClick={() => setOpen(false)}>
        Back
      </Push>
      <p className={styles.soft}>Recorded for that agency, on its behalf. The lead is told why.</p>
    </form>
  );
}
