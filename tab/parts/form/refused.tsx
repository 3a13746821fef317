import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ApiError } from '../../api/client';
import { wordsOf } from '../../api/words-of';

/** Why a form was not recorded. The words are still in it. */
export const Refused = ({ error }: { error: ApiError }) => (
  <MessageBar intent={error.passing ? 'warning' : 'error'} layout="multiline" role="alert">
    <MessageBarBody>
      {/* The reason first; that nothing was recorded is said once. */}
      <MessageBarTitle>
        {error.code === 'offline' ? 'This was not sent: the app cannot be reached.' : reasonOf(error)}
      </MessageBarTitle>{' '}
      {error.code === 'offline' ? error.detail : 'This was not recorded.'} What you wrote is still here.
    </MessageBarBody>
  </MessageBar>
);

const reasonOf = (error: ApiError): string =>
  wordsOf(error)
    .replace(/ ?\b(?:Not recorded(?: yet)?|Nothing was (?:recorded|changed))\./g, '')
    .replace(/,? (?:so|and) nothing was (?:recorded|changed)\b/, '')
    .trim();
