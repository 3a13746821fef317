import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type DragEvent } from 'react';
import type { AgendaItemView, RoomView } from '../../bot/contract/in-session/room';
import { Icon } from '../parts/signs/icon';
import { Push } from '../parts/push';
import { Tick } from './tick';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '40px',
    padding: '0 0 8px 8px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center' },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '6px',
    flex: 1,
    minWidth: 0,
    minHeight: '48px',
    padding: '4px',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderLeft: '4px solid var(--kept)',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  pressed: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  on: {
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
  },
  past: { color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  lines: { minWidth: 0 },
  // Titles are long: one line of each while one is on, so that what is to be done with it is never what is cut.
  words: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 899px)': { whiteSpace: 'normal', overflowWrap: 'break-word' },
    '@media print': { whiteSpace: 'normal' },
  },
  whole: { whiteSpace: 'normal', overflowWrap: 'break-word' },
  what: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  dragged: { cursor: 'grab' },
  over: { boxShadow: `inset 0 3px 0 ${tokens.colorCompoundBrandStroke}` },
  overLast: { boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}` },
  move: { minWidth: '28px', minHeight: '28px', padding: 0 },
});

interface Props {
  readonly room: RoomView;
  /** Goes to an item; none for those who do not run the meeting. */
  readonly goTo?: ((key: string) => void) | undefined;
  readonly reorder?: ((order: readonly string[]) => void) | undefined;
}

/** The agenda: what is done, what is on, what comes, and how long each may take; the chair puts it into another order. */
export function AgendaList({ room, goTo, reorder }: Props) {
  const styles = useStyles();
  const [isMoving, setMoving] = useState(false);
  const { agenda, item } = room;
  const at = agenda.findIndex(({ key }) => key === item?.key);
  const move = (from: number, by: number) => {
    if (!agenda[from + by]) return;
    const keys = agenda.map(({ key }) => key);
    const [moved] = keys.splice(from, 1);
    if (moved !== undefined) keys.splice(from + by, 0, moved);
    reorder?.(keys);
  };
  const drag = useDrag(agenda, move);
  return (
    <section aria-labelledby="agenda">
      <div className={styles.head}>
        <h2 id="agenda" className={styles.title}>
          Agenda
        </h2>
        {reorder && (
          <Push look="outline" aria-pressed={isMoving} onClick={() => setMoving(!isMoving)}>
            {isMoving ? 'Done' : 'Change order'}
          </Push>
        )}
      </div>
      <ol className={styles.list}>
        {agenda.map((one, index) => (
          <li
            key={one.key}
            className={mergeClasses(
              styles.line,
              isMoving && styles.dragged,
              drag.over === index && (index > drag.from ? styles.overLast : styles.over),
            )}
            {...(isMoving ? drag.handlers(index) : {})}
          >
            <Item one={one} index={index} at={at} goTo={goTo} />
            {isMoving && (
              <>
                <Push
                  look="subtle"
                  className={styles.move}
                  aria-label={`Earlier: ${one.title}`}
                  aria-disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <Icon name="up" />
                </Push>
                <Push
                  look="subtle"
                  className={styles.move}
                  aria-label={`Later: ${one.title}`}
                  aria-disabled={index === agenda.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <Icon name="down" />
                </Push>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** By the mouse an item is drawn to the place of another; the buttons do the same for keyboard and finger. */
function useDrag(agenda: readonly AgendaItemView[], move: (from: number, by: number) => void) {
  // By its key: others may reorder meanwhile.
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<number>();
  const from = agenda.findIndex(({ key }) => key === dragged);
  const stop = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    from,
    over: from === over ? undefined : over,
    handlers: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        // Firefox begins nothing without.
        event.dataTransfer.setData('text/plain', agenda[index]?.title ?? '');
        event.dataTransfer.effectAllowed = 'move';
        setDragged(agenda[index]?.key);
      },
      onDragOver: (event: DragEvent) => {
        // Files and words from elsewhere are no item.
        if (from < 0) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop: (event: DragEvent) => {
        if (from < 0) return;
        event.preventDefault();
        if (index !== from) move(from, index - from);
        stop();
      },
      onDragEnd: stop,
    }),
  };
}

interface ItemProps {
  readonly one: AgendaItemView;
  readonly index: number;
  /** Where the meeting is. */
  readonly at: number;
  readonly goTo?: ((key: string) => void) | undefined;
}

function Item({ one, index, at, goTo }: ItemProps) {
  const styles = useStyles();
  const isOn = index === at;
  const isPast = index < at;
  const looks = mergeClasses(styles.item, isOn && styles.on, isPast && styles.past, goTo && styles.pressed);
  const [thing, what] = partsOf(one);
  const words = (
    <>
      <span className={styles.number}>{isPast ? <Done /> : index + 1}</span>
      <span className={styles.lines} title={one.title}>
        {/* Whoever prepares the meeting reads them here, as no item is on that says it in full. */}
        <span className={mergeClasses(styles.words, at < 0 && styles.whole)}>{thing}</span>
        <span className={styles.what}>
          {what && (
            <>
              <span className="visually-hidden">: </span>
              {what},{' '}
            </>
          )}
          {one.minutes} min
        </span>
      </span>
    </>
  );
  return goTo ? (
    <button
      type="button"
      className={looks}
      {...(isOn ? { 'aria-current': 'step' as const } : {})}
      onClick={() => goTo(one.key)}
    >
      {words}
    </button>
  ) : (
    <div className={looks} {...(isOn ? { 'aria-current': 'step' as const } : {})}>
      {words}
    </div>
  );
}

/** 'A04 Hold strategy discussions' and 'to agree'; the whole title where it is of no action, or of several. */
function partsOf({ key, title, actions: [action] }: AgendaItemView): readonly [string, string?] {
  const thing = action && key.includes('|') ? `${action.ref} ${action.title}` : title;
  return title.startsWith(`${thing}: `) ? [thing, title.slice(thing.length + 2)] : [title];
}

const Done = () => (
  <>
    <span className="visually-hidden">Done: </span>
    <Tick />
  </>
);
