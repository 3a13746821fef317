import type { SettingsView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { count } from '../parts/format';
import { Form } from '../parts/form/form';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

/** After how many working days without an answer who is asked or told. */
export function Silence({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { choices, mayChange } = view;
  const { nudge, deputy, escalation } = choices.chase;
  return (
    <>
      <Setting
        id="silence"
        title="When there is no answer"
        lead="Counted in working days from the first reminder that has no answer. An answer ends it."
        action={
          <Change
            may={mayChange}
            what="Change what happens when there is no answer"
            {...editing.by('silence')}
          />
        }
      >
        <p className={styles.words}>
          Whoever was asked is nudged after {count(nudge, 'working day')}, the deputy is asked after {deputy},
          the coordinator and the agency’s lead are told after {escalation}. After that it is on the chair’s
          list.
        </p>
      </Setting>
      {mayChange && editing.at === 'silence' && <SilenceForm choices={choices} onClose={editing.close} />}
    </>
  );
}

function SilenceForm({ choices, onClose }: { choices: SettingsView['choices']; onClose: () => void }) {
  const change = useSettingsChange();
  const { etag, chase } = choices;
  return (
    <Form
      title="Change what happens when there is no answer"
      note="It holds at once, for what waits now as well; nobody is asked twice. Everybody who is asked is told."
      fields={[
        { name: 'chase.nudge', label: 'Nudge after', kind: 'number', hint: 'Working days. Standard: 2.' },
        { name: 'chase.deputy', label: 'Ask the deputy after', kind: 'number', hint: 'Standard: 3.' },
        {
          name: 'chase.escalation',
          label: 'Tell the coordinator and the lead after',
          kind: 'number',
          hint: 'Standard: 5. At most 20.',
        },
      ]}
      first={{
        'chase.nudge': String(chase.nudge),
        'chase.deputy': String(chase.deputy),
        'chase.escalation': String(chase.escalation),
      }}
      send="Save the days"
      onSend={(values) => {
        const daysIn = (step: string): number => Number(values[`chase.${step}`]) || 0;
        const body = {
          chase: { nudge: daysIn('nudge'), deputy: daysIn('deputy'), escalation: daysIn('escalation') },
        };
        return change({ path: 'settings', method: 'PATCH', etag, body });
      }}
      onClose={onClose}
    />
  );
}
