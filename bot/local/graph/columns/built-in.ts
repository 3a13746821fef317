import type { Column, Kind } from './column';

type BuiltIn = Omit<Column, 'key'>;

const TEXT = {
  allowMultipleLines: false,
  appendChangesToExistingText: false,
  linesForEditing: 0,
  maxLength: 255,
};
const PERSON = {
  allowMultipleSelection: false,
  displayAs: 'nameWithPresence',
  chooseFromType: 'peopleAndGroups',
};

function builtIn(
  id: string,
  name: string,
  displayName: string,
  kind: Kind,
  more: Partial<BuiltIn> = {},
): BuiltIn {
  return {
    id,
    name,
    displayName,
    kind,
    description: '',
    columnGroup: 'Custom Columns',
    hidden: false,
    readOnly: true,
    required: false,
    facet: {},
    builtIn: true,
    indexed: false,
    unique: false,
    ...more,
  };
}

/**
 * The columns SharePoint gives every generic list, with their well-known ids. Only `ID` is indexed
 * from the start; `Title`, `Created` and `Modified` can be.
 */
export const BUILT_IN: readonly BuiltIn[] = [
  builtIn('fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'Title', 'Title', 'text', {
    facet: TEXT,
    readOnly: false,
    required: true,
  }),
  builtIn('82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'LinkTitle', 'Title', 'computed'),
  builtIn('1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'ID', 'ID', 'number', {
    facet: { decimalPlaces: 'none', displayAs: 'number' },
    indexed: true,
  }),
  builtIn('c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'ContentType', 'Content Type', 'computed'),
  builtIn('28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'Modified', 'Modified', 'dateTime', {
    facet: { displayAs: 'default', format: 'dateTime' },
  }),
  builtIn('8c06beca-0777-48f7-91c7-6da68bc07b69', 'Created', 'Created', 'dateTime', {
    facet: { displayAs: 'default', format: 'dateTime' },
  }),
  builtIn('1df5e554-ec7e-46a6-901d-d85a3881cb18', 'Author', 'Created By', 'personOrGroup', { facet: PERSON }),
  builtIn('d31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'Editor', 'Modified By', 'personOrGroup', {
    facet: PERSON,
  }),
  builtIn('dce8262a-3ae9-45aa-aab4-83bd75fb738a', '_UIVersionString', 'Version', 'text', { facet: TEXT }),
  builtIn('67df98f4-9dec-48ff-a553-29bece9c5bf4', 'Attachments', 'Attachments', 'computed', {
    readOnly: false,
  }),
  builtIn('503f1caa-358e-4918-9094-4a2cdc4bc034', 'Edit', 'Edit', 'computed'),
  builtIn('bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'LinkTitleNoMenu', 'Title', 'computed'),
  builtIn('081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'DocIcon', 'Type', 'computed'),
  builtIn('b824e17e-a1b3-426e-aecf-f0184d900485', 'ItemChildCount', 'Item Child Count', 'computed'),
  builtIn('960ff01f-2b6d-4f1b-9c3f-e19ad8927341', 'FolderChildCount', 'Folder Child Count', 'computed'),
];
