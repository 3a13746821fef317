import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RoomView } from '../../../bot/contract/in-session/room';
import { NO_PARTNER } from '../../../bot/domain/in-session/attended';
import { inList } from '../../parts/format';
import { Mark } from '../../parts/signs/mark';

const useStyles = makeStyles({
  quorum: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: 0,
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  quorate: {
    border: `1px solid ${tokens.colorStatusSuccessForeground1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Whether the meeting can decide, and who is missing for it; in one line where that is all the room there is. */
export function QuorumSign({ room, inOneLine = false }: { room: RoomView; inOneLine?: boolean }) {
  const styles = useStyles();
  const { quorate, missing } = room;
  const words = quorate
    ? 'Quorate'
    : `Not quorate: ${missing.length > 0 ? `${inList(missing)} missing` : NO_PARTNER}`;
  return (
    <span className={mergeClasses(styles.quorum, quorate && styles.quorate)} role="status" title={words}>
      {quorate && <Mark name="yes" />}
      <span className={inOneLine ? styles.line : undefined}>{words}</span>
    </span>
  );
}
