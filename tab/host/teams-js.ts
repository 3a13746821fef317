/** The parts of teams-js that the tab uses, in a file of their own so that they load only inside Teams. */
export { app, authentication, meeting, pages } from '@microsoft/teams-js';
