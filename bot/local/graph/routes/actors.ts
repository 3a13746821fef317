import { APP_USER_NAME } from '../fields/cell';

/** Who everything is created and changed by: an application has no user of its own in SharePoint. */
export const APP_ACTOR = {
  application: { id: '00000003-0000-0ff1-ce00-000000000000', displayName: APP_USER_NAME },
  user: { displayName: APP_USER_NAME },
};
