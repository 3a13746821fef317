import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement as h, useRef, type CSSProperties } from 'react';
import { createRoot } from 'react-dom/client';

/*
 * The plain way to make such a tab: React, Fluent and teams-js, 500 rows of which those in sight are in the page. It asks
 * nobody for anything.
 */

const ROWS = Array.from({ length: 500 }, (_, at) => `A${at + 1} Something that an agency is to do by a day`);
const HIGH = 42;

function Rows() {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: ROWS.length,
    getScrollElement: () => frame.current,
    estimateSize: () => HIGH,
  });
  const whole: CSSProperties = { height: rows.getTotalSize(), position: 'relative' };
  return h(
    'div',
    { ref: frame, tabIndex: 0, style: { height: 600, overflow: 'auto' } },
    h(
      'ul',
      { style: { ...whole, margin: 0, padding: 0 } },
      rows
        .getVirtualItems()
        .map(({ key, index, start }) =>
          h(
            'li',
            { key, style: { position: 'absolute', top: start, height: HIGH, display: 'flex' } },
            h('a', { href: `#${index}`, style: { marginRight: 12 } }, ROWS[index]),
            h(Button, { size: 'small' }, 'Open'),
          ),
        ),
    ),
  );
}

void app.initialize().catch(() => undefined);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    h(FluentProvider, { theme: teamsLightTheme }, h('main', {}, h('h1', {}, 'Plan'), h(Rows))),
  );
