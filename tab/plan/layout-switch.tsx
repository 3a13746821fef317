import { Segments } from '../parts/choosing/segments';
import type { Layout } from './asked/filters';

const CHOICES: readonly (readonly [Layout, string])[] = [
  ['table', 'Table'],
  ['board', 'Board'],
];

/** Whether the plan is a table or a board. */
export const LayoutSwitch = ({
  layout,
  onChange,
}: {
  layout: Layout;
  onChange: (layout: Layout) => void;
}) => <Segments label="Layout" value={layout} choices={CHOICES} onChange={onChange} />;
