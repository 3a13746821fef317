import type { SettingsView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { listed } from '../parts/format';
import { Form } from '../parts/form/form';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

const WHO = {
  RestOfGroup: 'Every agency but the one that leads the action',
  SafeguardingPartners: 'The safeguarding partners but the one that leads the action',
} as const;
const WHEN = {
  AtOnce: 'As soon as evidence is submitted',
  BeforeMeeting: 'Five working days before the meeting',
} as const;
const DEPUTIES = { Always: 'Always', WhileCovering: 'Only on days on which they cover' } as const;

const choicesOf = (words: Readonly<Record<string, string>>) => Object.entries(words);

/** Whose agreement closes a vote, when it is asked for, and when deputies act. */
export function Agreeing({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { choices, mayChange, safeguardingPartners } = view;
  const { WhoMustAgree, Votes, Deputies } = choices;
  const partners = safeguardingPartners.length > 0 ? listed(safeguardingPartners) : 'nobody yet';
  return (
    <>
      <Setting
        id="agreeing"
        title="Who must agree"
        lead="An action is agreed when these agencies have agreed to its evidence and no challenge stands."
        action={<Change may={mayChange} what="Change who must agree" {...editing.by('agreeing')} />}
      >
        <p className={styles.words}>{WHO[WhoMustAgree]}.</p>
        <p className={styles.words}>
          They are asked {WHEN[Votes].toLowerCase()}. Deputies act for their agency{' '}
          {DEPUTIES[Deputies].toLowerCase()}.
        </p>
        <p className={styles.soft}>A meeting can decide when all of these are there: {partners}.</p>
      </Setting>
      {mayChange && editing.at === 'agreeing' && <AgreeingForm choices={choices} onClose={editing.close} />}
    </>
  );
}

function AgreeingForm({ choices, onClose }: { choices: SettingsView['choices']; onClose: () => void }) {
  const change = useSettingsChange();
  const { etag, WhoMustAgree, Votes, Deputies } = choices;
  return (
    <Form
      title="Change who must agree"
      note="It holds for votes that are open as well. Everybody who is asked is told."
      fields={[
        { name: 'WhoMustAgree', label: 'Who must agree', kind: 'choice', choices: choicesOf(WHO) },
        { name: 'Votes', label: 'When they are asked', kind: 'choice', choices: choicesOf(WHEN) },
        { name: 'Deputies', label: 'When deputies act', kind: 'choice', choices: choicesOf(DEPUTIES) },
      ]}
      first={{ WhoMustAgree, Votes, Deputies }}
      send="Save the choices"
      onSend={(body) => change({ path: 'settings', method: 'PATCH', etag, body })}
      onClose={onClose}
    />
  );
}
