import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { DeedView } from '../../../bot/contract/action';
import type { Deed } from '../../../bot/domain/lifecycle/deeds';
import { useDeed, type ActionRead } from '../../api/action';
import { useMe } from '../../api/me';
import { useShown } from '../../api/shown-partnership';
import { hasDraft } from '../../parts/form/draft';
import { DeedForm } from './deed-form';
import { SplitForm } from './split-form';
import { wordsOf } from '../../api/words-of';

/** What can be begun on an action's page: a deed, or splitting a part off it. */
export type Begun = Deed | 'split';

interface Open {
  readonly what: Begun;
  /** The action as it was when the form was opened. */
  readonly on: ActionRead;
}

/** What somebody is doing to an action: the form that is open, and what became of what was sent last. */
export interface Doings {
  readonly open?: Begun;
  readonly form: ReactNode;
  /** What became of it, for a live region. */
  readonly said: ReactNode;
  begin(what: DeedView | 'split'): void;
}

/** Whoever may change the columns of an action may split a part off it. */
export const maySplit = (deeds: readonly DeedView[]): boolean => deeds.some(({ deed }) => deed === 'edit');

/** One action's open form: what is `asked` for by a link, else what was begun here and not sent, else what a press begins. */
export function useDoings(read: ActionRead, asked?: string | null): Doings {
  const { id } = useShown();
  const me = useMe().data;
  const { action, deeds } = read.data;
  const draftName = (what: Begun) => `${id ?? 'only'}.${me?.email ?? ''}.${action.ref}.${what}`;
  const [open, setOpen] = useState<Open | undefined>(() => {
    const wanted =
      deeds.find(({ deed }) => deed === asked)?.deed ??
      deeds.find(({ deed }) => hasDraft(draftName(deed)))?.deed ??
      (maySplit(deeds) && hasDraft(draftName('split')) ? 'split' : undefined);
    return wanted && { what: wanted, on: read };
  });
  const [done, setDone] = useState<ReactNode>();
  const back = useDeed(action.ref);
  const begin = (what: DeedView | 'split') => {
    setDone(undefined);
    if (what === 'split') return setOpen({ what, on: read });
    if (what.deed !== 'take-back') return setOpen({ what: what.deed, on: read });
    const { etag } = read;
    back.mutate(
      { deed: 'take-back', body: {}, key: crypto.randomUUID(), ...(etag ? { etag } : {}) },
      { onSuccess: () => setDone('Taken back. Everything is as it was before.') },
    );
    return undefined;
  };
  const common = open && {
    draftName: draftName(open.what),
    onClose: () => setOpen(undefined),
    onDone: (words: ReactNode) => {
      setOpen(undefined);
      setDone(words);
    },
  };
  // What is not allowed any more, as somebody else was quicker, keeps its form, and sending it says why.
  const deed = open && [...deeds, ...open.on.data.deeds].find((one) => one.deed === open.what);
  const says = done ?? (back.error ? wordsOf(back.error) : undefined);
  return {
    ...(open ? { open: open.what } : {}),
    begin,
    form: open && common && (
      <>
        {open.what === 'split' && <SplitForm from={open.on.data} {...common} />}
        {deed && <DeedForm key={open.what} deed={deed} read={read} opened={open.on} {...common} />}
      </>
    ),
    said: says && (
      <MessageBar intent={done ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>{says}</MessageBarBody>
      </MessageBar>
    ),
  };
}
