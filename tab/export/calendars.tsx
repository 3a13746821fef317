import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarMade, CalendarsView } from '../../bot/contract/calendars';
import { endCalendar, makeCalendar, useCalendars } from '../api/calendars';
import { ofPartnership, useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import { Card } from '../parts/card';
import { Loaded } from '../parts/loaded';
import { usePress } from '../parts/hooks/use-press';
import { Offer, Offers } from './offers';

type Scope = CalendarMade['scope'];

const WHAT: Readonly<Record<Scope, string>> = {
  Own: 'Meetings, and what is mine to do',
  Agency: 'Meetings, and what my agency leads or supports',
  All: 'Meetings, and everybody’s deadlines',
};

const useStyles = makeStyles({
  plain: { margin: '0 0 8px' },
  address: {
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** One's calendars: an address each, to be made, made anew and ended. */
export function Calendars() {
  const query = useCalendars();
  return (
    <Card title="In your calendar">
      <p className={useStyles().plain}>
        Outlook reads meetings and deadlines at an address of your own, and keeps in step. Whoever knows the
        address reads it without signing in, so keep it to yourself. Titles under embargo are not in it.
      </p>
      <Loaded query={query}>
        {({ calendars }) => <Addresses calendars={calendars} changed={() => void query.refetch()} />}
      </Loaded>
    </Card>
  );
}

function Addresses({ calendars, changed }: { calendars: CalendarsView['calendars']; changed: () => void }) {
  const host = useHost();
  const { id } = useShown();
  const [made, setMade] = useState<CalendarMade>();
  const { busy, fault, run } = usePress();
  const of = ofPartnership(id);
  const make = (scope: Scope) =>
    run(async () => {
      setMade(await makeCalendar(host, of, scope));
      changed();
    }, 'The address stands below its button.');
  const end = (scope: Scope) =>
    run(async () => {
      await endCalendar(host, of, scope);
      setMade(undefined);
      changed();
    }, 'Nobody can read the calendar at its address any more.');
  return (
    <Offers fault={fault}>
      {calendars.map(({ scope, madeAt }) => (
        <Offer key={scope} what={WHAT[scope]}>
          <Button disabledFocusable={busy} onClick={() => make(scope)}>
            {madeAt ? 'New address' : 'Make an address'}
          </Button>
          {madeAt && (
            <Button disabledFocusable={busy} onClick={() => end(scope)}>
              End it
            </Button>
          )}
          {made?.scope === scope && <Address path={made.path} />}
        </Offer>
      ))}
    </Offers>
  );
}

/** The address as it is told this once. */
function Address({ path }: { path: string }) {
  const styles = useStyles();
  return (
    <label style={{ flex: '1 1 100%' }}>
      Copy this address now; it is not shown again. In Outlook: Add calendar, Subscribe from web.
      <input
        className={styles.address}
        readOnly
        value={new URL(path, window.location.href).href}
        onFocus={(event) => event.target.select()}
      />
    </label>
  );
}
