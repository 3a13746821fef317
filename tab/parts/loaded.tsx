import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Instant } from '../../bot/domain/calendar/day';
import { useAppClock } from '../api/app-clock';
import type { ApiError } from '../api/client';
import { asOf } from './format';
import { Fault } from './fault';
import { useTurnSaid } from './hooks/say';
import { ButtonLink } from './links/button-link';
import { Loading } from './loading';
import { Push } from './push';

const useStyles = makeStyles({
  // It stands there before it has words, and takes no room.
  said: { display: 'contents' },
  stale: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '8px 12px',
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  words: { flex: '1 1 16rem', margin: 0 },
});

interface Props<T> {
  readonly query: { readonly data?: T | undefined; readonly error?: ApiError | null | undefined };
  readonly children: (data: T) => ReactNode;
}

/**
 * A resource on the page: its shape while it loads, why it is not there, or what it holds, with a word when it is old; that
 * the app cannot be reached is said once, above the page.
 */
export function Loaded<T extends { readonly asOf: Instant }>({ query, children }: Props<T>) {
  const styles = useStyles();
  const appTime = useAppClock();
  const { data, error } = query;
  const client = useQueryClient();
  // What failed besides, as who it is that reads, is wanted as much.
  const retry = () => void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  const title = error && error.code !== 'offline' ? error.title : undefined;
  const age = data && title !== undefined ? `This is as of ${asOf(data.asOf, appTime())}.` : undefined;
  useTurnSaid(age !== undefined, undefined, error ? undefined : 'This page is up to date again.');
  if (data === undefined) {
    return error ? (
      <Fault
        title={error.title}
        detail={error.detail}
        {...(error.forGood
          ? { ways: <ButtonLink to="/people">See how to reach them</ButtonLink> }
          : { retry })}
      />
    ) : (
      <Loading />
    );
  }
  return (
    <>
      <div role="status" className={styles.said}>
        {age && (
          <div className={styles.stale}>
            <p className={styles.words}>
              <strong>{title}.</strong> {age}
            </p>
            <Push look="outline" onClick={retry}>
              Try again
            </Push>
          </div>
        )}
      </div>
      {children(data)}
    </>
  );
}
