import { rowPath } from '../../bot/contract/action-path';
import type { Me } from '../../bot/contract/me';
import type { SeriesView, SettingsView } from '../../bot/contract/lists/settings';
import { useSettingsChange } from '../api/lists/settings';
import { useMe } from '../api/me';
import { listed, shortDay } from '../parts/format';
import { Form } from '../parts/form/form';
import type { FieldOf, FormValues } from '../parts/form/field';
import { shortNames } from '../parts/short-names';
import type { CardProps } from './editing';
import { Change, Setting, useSettingStyles } from './parts';

/** Meetings that come round. */
export function SeriesCard({ view, editing }: CardProps<SettingsView>) {
  const styles = useSettingStyles();
  const { series, mayChange } = view;
  const short = shortNames(useMe().data);
  const edited = series.find(({ code }) => editing.at === `series-${code}`);
  return (
    <>
      <Setting
        id="series"
        title="Meeting series"
        lead="Meetings are made from these, half a year ahead. Those that nobody was told of follow a change; about the others you are asked."
        action={
          <Change
            may={mayChange}
            what="Add a meeting series"
            words="Add a meeting series"
            {...editing.by('series')}
          />
        }
      >
        {series.length === 0 && <p className={styles.words}>No series yet: no meeting is made by itself.</p>}
        <ul className={styles.list}>
          {series.map((one) => (
            <li key={one.code} className={styles.row}>
              <span className={styles.name}>
                {one.title}
                <span className={styles.soft}>
                  {capital(one.cadence)} from {shortDay(one.firstOn)}, {one.starts}, {one.durationMinutes}{' '}
                  minutes{boardWords(one)}
                  {one.agencies.length > 0 &&
                    `. Asks ${listed(one.agencies.map((code) => short({ code, title: code })))}`}
                </span>
              </span>
              <Change may={mayChange} what={`Change ${one.title}`} {...editing.by(`series-${one.code}`)} />
            </li>
          ))}
        </ul>
      </Setting>
      {mayChange && editing.at === 'series' && <SeriesForm onClose={editing.close} />}
      {mayChange && edited && <SeriesForm key={edited.code} series={edited} onClose={editing.close} />}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** '. A board: it signs the statement of action off, and gets a report'. */
function boardWords({ signsOff, wants }: SeriesView): string {
  if (signsOff) return '. A board: it signs the statement of action off, and gets its report';
  return wants.length > 0 ? '. A board: it gets its report' : '';
}

const fieldsOf = (agencies: Me['agencies']): readonly FieldOf[] => [
  { name: 'title', label: 'Name', kind: 'line' },
  { name: 'place', label: 'Place or join link', kind: 'line' },
  {
    name: 'agencies',
    label: 'Which agencies are asked to its meetings',
    kind: 'ticks',
    choices: agencies.map(({ code, short }) => [code, short]),
    hint: 'Of a board those that sit on it. Nothing ticked: every agency.',
  },
  { name: 'firstOn', label: 'First on', kind: 'day' },
  { name: 'startTime', label: 'Starts', kind: 'time' },
  { name: 'durationMinutes', label: 'Minutes', kind: 'number' },
  { name: 'everyWeeks', label: 'Every so many weeks', kind: 'number' },
  {
    name: 'everyMonths',
    label: 'Or every so many months',
    kind: 'number',
    hint: 'On the same weekday of the month. Empty: by weeks.',
  },
  {
    name: 'wants',
    label: 'A board’s report, offered to you the week before it meets',
    kind: 'ticks',
    choices: [
      ['Asks', 'What is asked of it'],
      ['Red', 'What is red and why'],
      ['Numbers', 'The numbers'],
      ['Closed', 'What closed'],
      ['Ahead', 'What comes next'],
    ],
    hint: 'Nothing ticked: it gets none, unless it signs the statement off.',
  },
  {
    name: 'signsOff',
    label: 'It signs the statement of action off before it is sent',
    kind: 'tick',
    hint: 'You are offered a day for it, counted back from the statement’s due day. Its report then holds all of the above unless you choose.',
  },
];

const bodyOf = ({ everyWeeks, everyMonths, durationMinutes, ...texts }: FormValues): object => ({
  ...texts,
  everyWeeks: Number(everyWeeks) || 0,
  everyMonths: everyMonths ? Number(everyMonths) : null,
  durationMinutes: Number(durationMinutes) || 0,
});

function SeriesForm({ series, onClose }: { series?: SeriesView; onClose: () => void }) {
  const change = useSettingsChange();
  const agencies = useMe().data?.agencies ?? [];
  return (
    <Form
      title={series ? `Change ${series.title}` : 'Add a meeting series'}
      note={
        series
          ? 'Whoever was told of a meeting hears what becomes of it, once you have decided.'
          : 'Everybody who is asked is told, and each agency that you tick for an answer to every meeting.'
      }
      fields={fieldsOf(agencies)}
      first={{
        title: series?.title ?? '',
        place: series?.place ?? '',
        agencies: series?.agencies ?? [],
        firstOn: series?.firstOn ?? '',
        startTime: series?.startTime ?? '14:00',
        durationMinutes: String(series?.durationMinutes ?? 90),
        everyWeeks: String(series?.everyWeeks ?? 6),
        everyMonths: series?.everyMonths ? String(series.everyMonths) : '',
        wants: series?.wants ?? [],
        signsOff: series?.signsOff ?? false,
      }}
      send={series ? 'Save the series' : 'Add the series'}
      onSend={(values, key) =>
        change(
          series
            ? {
                path: rowPath('series', series.code),
                method: 'PATCH',
                etag: series.etag,
                body: bodyOf(values),
              }
            : { path: 'series', body: bodyOf(values), key },
        )
      }
      onClose={onClose}
    />
  );
}
