import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportView } from '../../bot/contract/plan-file/import';
import { ApiError } from '../api/client';
import { sendPlan, type ImportAsked } from '../api/import';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';

/** A file on its way into the plan: what was asked of it, what was understood, and whether it is in. */
export interface Importing {
  readonly file?: File;
  readonly asked: ImportAsked;
  /** What was understood last. It stays while a correction is on its way. */
  readonly view?: ImportView;
  readonly error?: ApiError;
  readonly busy: boolean;
  /** How many actions were written, once they were. */
  readonly written?: number;
  choose(file: File): void;
  /** Corrects or answers something, and reads the file again by it. */
  ask(change: Partial<ImportAsked>): void;
  apply(): void;
}

/** What is kept in one place, so that an answer that comes late changes nothing. */
interface State {
  readonly file?: File;
  readonly asked: ImportAsked;
  readonly view?: ImportView;
  readonly error?: ApiError;
  readonly busy: boolean;
  readonly written?: number;
}

/** A plan brought in from a file, step by step: read, asked about, looked at, added. */
export function useImport(): Importing {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ asked: {}, busy: false });
  const latest = useRef(0);
  const send = async (file: File, asked: ImportAsked, applies: boolean, view?: ImportView) => {
    latest.current += 1;
    const own = latest.current;
    const isStill = (): boolean => latest.current === own;
    setState({ file, asked, busy: true, ...(view ? { view } : {}) });
    const of = { applies, ...(id === undefined ? {} : { partnership: id }) };
    try {
      const read = await sendPlan(host, file, asked, of);
      const written = read.written === undefined ? {} : { written: read.written };
      if (isStill()) setState({ file, asked, view: read, busy: false, ...written });
      if (applies) for (const name of CHANGED) void client.invalidateQueries({ queryKey: [name] });
    } catch (cause) {
      const error = cause instanceof ApiError ? cause : UNREADABLE;
      if (isStill()) setState({ file, asked, error, busy: false, ...(view && applies ? { view } : {}) });
    }
  };
  const { file, asked, view } = state;
  return {
    ...state,
    choose: (chosen) => void send(chosen, {}, false),
    ask: (change) => file && void send(file, { ...asked, ...change }, false, view),
    apply: () => file && !state.busy && void send(file, asked, true, view),
  };
}

/** What shows the plan, and is read anew once something came in. */
const CHANGED = ['import', 'plan', 'outstanding', 'ahead', 'actions'];

const UNREADABLE = new ApiError(
  'unreadable',
  'The file could not be sent',
  'It may have been moved or changed since you chose it. Choose it again.',
);
