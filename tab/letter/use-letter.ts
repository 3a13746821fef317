import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LetterConfirmedView, LetterGiven, LetterReadView } from '../../bot/contract/inspection/letter';
import { ApiError } from '../api/client';
import { confirmLetter, readLetterFile } from '../api/letter';
import { useShown } from '../api/shown-partnership';
import { useHost } from '../host/context';
import type { LetterDraft } from './draft';
import { draftOf, givenOf, useKeptCorrections } from './kept-corrections';

interface State {
  readonly file?: File;
  readonly view?: LetterReadView;
  readonly draft?: LetterDraft;
  /** The draft holds corrections that were made before this window was opened, or this file chosen again. */
  readonly isBack?: boolean;
  readonly error?: ApiError;
  readonly busy: boolean;
  readonly done?: LetterConfirmedView;
  /** What stands otherwise in the plan and has to be chosen first, and findings of the plan that the letter has not. */
  readonly asked?: LetterConfirmedView['asked'];
  readonly staying?: LetterConfirmedView['staying'];
  readonly choices: Choices;
}

/** What becomes of each difference, by its key. */
type Choices = Readonly<Record<string, NonNullable<LetterGiven['choices']>[string] | undefined>>;

/** A letter on its way into the plan. */
export interface LetterReading extends State {
  choose(file: File): void;
  /** Corrects it; nothing is sent. */
  correct(draft: LetterDraft): void;
  /** Takes the letter as it was read, without the corrections that were kept of it. */
  readAfresh(): void;
  /** Says what becomes of what was asked; nothing is sent. */
  chooseOf(choices: Choices): void;
  accept(): void;
}

/** An inspection's letter as it is read, corrected and accepted; nothing is in the plan before that. */
export function useLetter(inspectionRef: string): LetterReading {
  const host = useHost();
  const { id } = useShown();
  const client = useQueryClient();
  const [state, setState] = useState<State>({ busy: false, choices: {} });
  const kept = useKeptCorrections();
  const latest = useRef(0);
  /** An answer that comes after another file was chosen changes nothing. */
  const run = async (pending: State, work: () => Promise<State>) => {
    latest.current += 1;
    const own = latest.current;
    setState(pending);
    const next = await work().catch((cause: unknown) => ({
      ...pending,
      busy: false,
      error: cause instanceof ApiError ? cause : UNREADABLE,
    }));
    if (latest.current === own) setState(next);
  };
  const choose = (file: File) =>
    run({ file, busy: true, choices: {} }, async () => {
      const view = await readLetterFile(host, inspectionRef, file, id);
      const before = kept.of(view);
      const draft = before ?? draftOf(view.proposal);
      return { file, view, draft, busy: false, choices: {}, isBack: before !== undefined };
    });
  const accept = ({ draft, error: _, ...before }: State) =>
    draft &&
    run({ ...before, draft, busy: true }, async () => {
      const given = { ...givenOf(draft), choices: made(before.choices) };
      const done = await confirmLetter(host, inspectionRef, given, id);
      const { asked, staying } = done;
      if (asked.length > 0) return { ...before, draft, asked, staying, busy: false };
      kept.forget();
      void client.invalidateQueries();
      return { done, busy: false, choices: {} };
    });
  return {
    ...state,
    choose: (file) => void choose(file),
    correct: (draft) => {
      if (state.view) kept.keep(state.view, draft);
      setState({ ...state, draft });
    },
    readAfresh: () => {
      const { view, isBack: _, ...others } = state;
      kept.forget();
      if (view) setState({ ...others, view, draft: draftOf(view.proposal) });
    },
    chooseOf: (choices) => setState({ ...state, choices: { ...state.choices, ...choices } }),
    accept: () => !state.busy && void accept(state),
  };
}

/** Without those that were put back to none. */
const made = (choices: Choices): NonNullable<LetterGiven['choices']> =>
  Object.fromEntries(Object.entries(choices).flatMap(([key, of]) => (of ? [[key, of] as const] : [])));

const UNREADABLE = new ApiError(
  'unreadable',
  'The file could not be sent',
  'It may have been moved or changed since you chose it. Choose it again.',
);
