/** The ref of the milestone that an inspection's written statement of action is due. */
export const statementRef = (inspectionRef: string): string => `${inspectionRef}/statement`;

/** What that milestone is called. */
export const statementTitle = (inspectionTitle: string): string =>
  `Written statement of action: ${inspectionTitle}`;

/** What the title of an action begins with until somebody writes what is to be done. */
export const DRAFT = 'Draft: ';
