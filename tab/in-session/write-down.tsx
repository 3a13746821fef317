import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { AgendaItemView, RoomView } from '../../bot/contract/in-session/room';
import { MINUTE_KINDS, type MinuteKind } from '../../bot/domain/partnership';
import { useAtMeeting } from '../api/in-session/room';
import { useDraft } from '../parts/form/draft';
import { Push } from '../parts/push';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', marginTop: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  about: { margin: 0, overflowWrap: 'break-word' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  kinds: { display: 'flex', flexWrap: 'wrap', minWidth: 0, margin: 0, padding: 0, border: 'none' },
  kind: {
    minHeight: '40px',
    padding: '0 12px 2px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    marginLeft: '-1px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', zIndex: 1 },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: 0,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottomWidth: '3px',
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  // The words and their button stay together, on a line of their own where the kinds leave too little.
  said: { flex: '1 1 22rem', minWidth: 0, display: 'flex', gap: '8px' },
  words: { flex: '1 1 0', minWidth: 0 },
  // The longest name of an agency is longer than a phone is wide.
  short: { flex: '0 1 14rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  send: {
    minHeight: '40px',
    flexShrink: 0,
    // Where colours are few it would be black on black until there are words.
    '&[aria-disabled="true"]': { border: `1px solid ${tokens.colorTransparentStrokeDisabled}` },
  },
});

interface Props {
  readonly room: RoomView;
  readonly item: AgendaItemView;
  readonly draftName: string;
}

/**
 * What is decided, challenged, said or asked, written down as it is said, each to the item that is on when one begins to
 * write it: the chair may go on meanwhile.
 */
export function WriteDown({ room, item, draftName }: Props) {
  const styles = useStyles();
  const draft = useDraft(draftName, {});
  const words = String(draft.values['words'] ?? '');
  const [begunAt, setBegunAt] = useState<string>();
  const about = room.agenda.find(({ key }) => key === begunAt) ?? item;
  const [kind, setKind] = useState<MinuteKind>('Decision');
  const [agencyCode, setAgency] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [isDayMeant, setDayMeant] = useState(false);
  // The same words sent again after a lost answer are one; other words are another writing.
  const name = useRef({ words: '', key: '' });
  const writing = useAtMeeting(room.meeting.ref);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = {
      kind,
      text: words,
      ...aboutOf(about),
      ...(kind === 'Ask' ? askOf(agencyCode, dueOn) : {}),
    };
    const body = isDayMeant ? { ...said, isDayMeant } : said;
    const told = JSON.stringify(body);
    if (name.current.words !== told) name.current = { words: told, key: crypto.randomUUID() };
    writing.mutate(
      { deed: 'decision', body, key: name.current.key },
      {
        onSuccess: () => {
          draft.clear();
          setBegunAt(undefined);
          setDueOn('');
          setDayMeant(false);
        },
      },
    );
  };
  const { error } = writing;
  const write = (value: string) => {
    if (!words) setBegunAt(item.key);
    if (value) return draft.set('words', value);
    setBegunAt(undefined);
    draft.clear();
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <h2 className={styles.title}>Write down what is decided</h2>
      {error && (
        <MessageBar intent={error.passing ? 'warning' : 'error'} layout="multiline" role="alert">
          <MessageBarBody>{error.detail} What you wrote is still here.</MessageBarBody>
        </MessageBar>
      )}
      {about.key !== item.key && (
        <p className={styles.about} role="status">
          This goes to “{about.title}”, which was on when you began.{' '}
          <Push look="subtle" onClick={() => setBegunAt(item.key)}>
            Put it to the item that is on
          </Push>
        </p>
      )}
      <div className={styles.row}>
        <fieldset className={styles.kinds}>
          <legend className="visually-hidden">What it is</legend>
          {MINUTE_KINDS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === kind}
              className={mergeClasses(styles.kind, one === kind && styles.chosen)}
              onClick={() => setKind(one)}
            >
              {one}
            </button>
          ))}
        </fieldset>
        <div className={styles.said}>
          <Input
            id="write-down"
            className={styles.words}
            size="large"
            maxLength={250}
            aria-label={`${kind}, in words`}
            value={words}
            onChange={(_, { value }) => write(value)}
          />
          {kind !== 'Ask' && <Send isSent={writing.isPending} isEmpty={!words.trim()} />}
        </div>
      </div>
      {kind === 'Ask' && (
        <div className={styles.row}>
          <Field label="Of whom" className={styles.short}>
            <Select value={agencyCode} onChange={(_, { value }) => setAgency(value)}>
              <option value="">Choose</option>
              {room.presences.map(({ agency: { code, title } }) => (
                <option key={code} value={code}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="By when" className={styles.short}>
            <Input type="date" value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
          </Field>
          {error?.code === 'due-on-day-off' && (
            <Checkbox
              label="Yes, that day"
              checked={isDayMeant}
              onChange={(_, { checked }) => setDayMeant(checked === true)}
            />
          )}
          <Send isSent={writing.isPending} isEmpty={!words.trim()} />
        </div>
      )}
    </form>
  );
}

const Send = ({ isSent, isEmpty }: { isSent: boolean; isEmpty: boolean }) => (
  <Button
    type="submit"
    appearance="primary"
    className={useStyles().send}
    disabledFocusable={isSent || isEmpty}
  >
    {isSent ? 'Writing' : 'Write down'}
  </Button>
);

/** What is written down is about the item's action, where it has one. */
const aboutOf = ({ key, actions }: AgendaItemView) => {
  const [only] = key.includes('|') ? actions : [];
  return { item: key, ...(only ? { actionRef: only.ref } : {}) };
};

const askOf = (agencyCode: string, dueOn: string) => ({
  ...(agencyCode ? { agencyCode } : {}),
  ...(dueOn ? { dueOn } : {}),
});
