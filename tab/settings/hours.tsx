import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettingsView } from '../../bot/contract/lists/settings';
import { calendarInWords } from '../../bot/domain/calendar/in-words';
import { WEEKDAYS } from '../../bot/domain/partnership';
import { useSettingsChange } from '../api/lists/settings';
import { Form } from '../parts/form/form';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    height: '12px',
    maxWidth: '26rem',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  part: { position: 'absolute', top: 0, bottom: 0, backgroundColor: tokens.colorCompoundBrandBackground },
});

/** Which part of a day lies before a time: 0 to 100. */
function percentOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return ((hour * 60 + minute) / 1440) * 100;
}

/** In which hours anything goes out. */
export function Hours({ view, editing }: CardProps<SettingsView>) {
  const styles = { ...useSettingStyles(), ...useStyles() };
  const { hours, mayChange, bankHolidays } = view;
  const { words, from, until } = hours;
  return (
    <>
      <Setting
        id="hours"
        title="Sending hours"
        lead="What falls due outside these hours waits for the next morning. Never at night, at a weekend or on a bank holiday."
        action={<Change may={mayChange} what="Change sending hours" {...editing.by('hours')} />}
      >
        <p className={styles.words}>Messages go out {words}, London time.</p>
        <div className={styles.bar} aria-hidden="true">
          <div
            className={styles.part}
            style={{ left: `${percentOf(from)}%`, right: `${100 - percentOf(until)}%` }}
          />
        </div>
        <p className={styles.soft}>Bank holidays kept for you: {calendarInWords(bankHolidays)}.</p>
      </Setting>
      {mayChange && editing.at === 'hours' && <HoursForm hours={hours} onClose={editing.close} />}
    </>
  );
}

function HoursForm({ hours, onClose }: { hours: SettingsView['hours']; onClose: () => void }) {
  const change = useSettingsChange();
  const { from, until, days, id, etag } = hours;
  return (
    <Form
      title="Change sending hours"
      note="It holds at once: what is due and has not gone out waits for the new hours. Everybody who is asked is told."
      fields={[
        { name: 'from', label: 'From', kind: 'time', hint: '7am at the earliest.' },
        { name: 'until', label: 'Until', kind: 'time', hint: '8pm at the latest.' },
        {
          name: 'days',
          label: 'Days',
          kind: 'ticks',
          choices: WEEKDAYS.map((one) => [one, one] as const),
          hint: 'None ticked: all five.',
        },
      ]}
      first={{ from, until, days }}
      send="Save the hours"
      onSend={(body) =>
        change(
          id && etag
            ? { path: `sending-times/${encodeURIComponent(id)}`, method: 'PATCH', etag, body }
            : { path: 'sending-times', body },
        )
      }
      onClose={onClose}
    />
  );
}
