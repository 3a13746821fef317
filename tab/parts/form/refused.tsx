import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ApiError } from '../../api/client';

/** Why a form was not recorded. The words are still in it. */
export const Refused = ({ error }: { error: ApiError }) => (
  <MessageBar intent={error.passing ? 'warning' : 'error'} layout="multiline" role="alert">
    <MessageBarBody>
      <MessageBarTitle>{notRecorded(error)}</MessageBarTitle>
      {error.detail} What you wrote is still here.
    </MessageBarBody>
  </MessageBar>
);

const notRecorded = ({ code, title }: ApiError): string =>
  code === 'offline' ? 'This was not sent: the app cannot be reached.' : `This was not recorded. ${title}.`;
