import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ListedPersonView, PeopleView } from '../../bot/contract/lists/people';
import type { PersonDeed } from '../../bot/domain/membership/deeds';
import { Card } from '../parts/card';
import { longDay } from '../parts/format';
import { Push } from '../parts/push';
import { Icon } from '../parts/signs/icon';
import { useOpener, type Opened } from './open';
import { awayWords, partsOf, REACH_WORDS, reachWhy } from './words';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '7rem minmax(0, 1fr)', gap: '4px 8px', margin: '0 0 8px' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'break-word', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const DEED_WORDS: Readonly<Record<Exclude<PersonDeed, 'confirm'>, string>> = {
  change: 'Change',
  away: 'Days away',
  'hand-over': 'Hand over',
  'take-off': 'Take off the list',
  'put-back': 'Put back on the list',
};

interface Props {
  readonly view: PeopleView;
  readonly person: ListedPersonView;
  readonly onOpen: (next: Opened) => void;
}

/** What is known of somebody, and what whoever reads may do to their row. */
export function PersonCard({ view, person, onOpen }: Props) {
  const styles = useStyles();
  const opener = useOpener();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.focus();
  }, [person.email]);
  const { name, email, roles, agencyCode, phone, reach, open, leftOn } = person;
  const agency = view.agencies.find(({ code }) => code === agencyCode)?.title ?? agencyCode;
  const away = awayWords(person);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Part', leftOn ? `Off the list since ${longDay(leftOn)}` : partsOf(roles)],
    ['Agency', agency],
    ['E-mail', email],
    ['Phone', reach ? (phone ?? 'None') : undefined],
    ['Reached by', reach && [REACH_WORDS[reach.by], reachWhy(reach, name)].filter(Boolean).join('. ')],
    ['Away', away && (person.away?.coveredBy ? `${away}; ${person.away.coveredBy} covers` : away)],
    ['Open', open === '' ? 'Nothing' : open],
  ];
  const close = (
    <Push look="subtle" data-closes aria-label={`Close ${name}`} onClick={() => onOpen({})}>
      <Icon name="close" />
    </Push>
  );
  return (
    <div ref={top} tabIndex={-1} role="group" aria-label={name} data-opened>
      <Card title={name} action={close}>
        <dl className={styles.facts}>
          {facts.map(([label, value]) =>
            value === undefined ? null : (
              <div key={label} style={{ display: 'contents' }}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
          )}
        </dl>
        <div className={styles.buttons}>
          {person.may.map((deed) =>
            deed === 'confirm' ? null : (
              <Push key={deed} look="outline" {...opener({ person: email, deed })}>
                {DEED_WORDS[deed]}
              </Push>
            ),
          )}
        </div>
      </Card>
    </div>
  );
}
