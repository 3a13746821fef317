import { makeStyles, tokens } from '@fluentui/react-components';
import { useMe } from '../../api/me';
import { Card } from '../../parts/card';
import { briefDay, count } from '../../parts/format';
import { Row, Rows } from '../../parts/row';
import { Mark } from '../../parts/signs/mark';
import type { DaysProps } from './props';
import { DeedOf, RequestLink } from './requests';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '16px', margin: '4px 0 8px' },
  part: { boxSizing: 'border-box', borderRadius: tokens.borderRadiusMedium, minWidth: '6px' },
  provided: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  late: {
    border: `1px solid ${tokens.colorPaletteRedForeground3}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorPaletteRedForeground3} 0 3px, transparent 3px 6px)`,
  },
  toCome: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 4px',
    padding: 0,
    listStyleType: 'none',
  },
  sign: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  agency: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  summary: {
    padding: '6px 0',
    cursor: 'pointer',
    '@media (max-width: 760px)': { padding: '12px 0' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** How many are provided, late and still to come, and each of them by agency. */
export function AllRequests(props: DaysProps) {
  const styles = useStyles();
  const { requests, countdown, shown, opened } = props;
  const agencies = useMe().data?.agencies ?? [];
  if (requests.length === 0) return null;
  const provided = requests.filter(({ status }) => status === 'Provided').length;
  const late = countdown.late.length;
  const toCome = requests.length - provided - late;
  return (
    <Card title={`${count(requests.length, 'request')} in all`}>
      <div className={styles.bar} aria-hidden="true">
        {provided > 0 && (
          <div className={`${styles.part} ${styles.provided}`} style={{ flexGrow: provided }} />
        )}
        {late > 0 && <div className={`${styles.part} ${styles.late}`} style={{ flexGrow: late }} />}
        {toCome > 0 && <div className={`${styles.part} ${styles.toCome}`} style={{ flexGrow: toCome }} />}
      </div>
      <ul className={styles.legend}>
        <li className={styles.sign}>
          <Mark name="yes" /> {provided} provided
        </li>
        <li className={styles.sign}>
          <Mark name="against" /> {late} late
        </li>
        <li className={styles.sign}>
          <Mark name="waiting" /> {toCome} still to come
        </li>
      </ul>
      <details>
        <summary className={styles.summary}>By agency</summary>
        {agencies.map(({ code, title }) => {
          const own = requests.filter(({ agency }) => agency.code === code);
          return (
            own.length > 0 && (
              <section key={code}>
                <h3 className={styles.agency}>{title}</h3>
                <Rows>
                  {own.map((request) => (
                    <Row
                      key={request.ref}
                      first={<RequestLink request={request} shown={shown} />}
                      second={
                        request.dueOn ? `due ${briefDay(request.dueOn, countdown.today)}` : 'no due day yet'
                      }
                      end={<DeedOf request={request} open={opened.open} />}
                    />
                  ))}
                </Rows>
              </section>
            )
          );
        })}
      </details>
    </Card>
  );
}
