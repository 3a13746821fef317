import { makeStyles, tokens } from '@fluentui/react-components';
import type {
  FormerAgencyView,
  ListedAgencyView,
  OpenLineView,
  PeopleView,
} from '../../bot/contract/lists/people';
import type { OpenKind } from '../../bot/domain/membership/deeds';
import { agencyPath, usePeopleChange } from '../api/lists/people';
import { actionPath, inspectionPage, requestPath } from '../../bot/contract/action-path';
import { Card } from '../parts/card';
import { Form } from '../parts/form/form';
import { Push } from '../parts/push';
import { TextLink } from '../parts/text-link';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '4px', margin: '0 0 12px', paddingLeft: '20px' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly view: PeopleView;
  readonly agency: ListedAgencyView | FormerAgencyView;
  readonly onClose: () => void;
}

/**
 * An agency off the list: what is open with it is shown before, with the way to each thing; while anything stands in the
 * way there is no button that could only be refused.
 */
export function AgencyLeave({ view, agency, onClose }: Props) {
  const change = usePeopleChange();
  const { code, title, etag, open = [] } = agency;
  const of = (becomes: OpenLineView['becomes']) => open.filter((line) => line.becomes === becomes);
  const [inTheWay, handed, ends] = [of('in-the-way'), of('handed-over'), of('ends')];
  const lists = (
    <>
      <Lines heading="This stands in the way" lines={inTheWay} />
      <Lines heading="Another agency takes this over" lines={handed} />
      <Lines heading="This ends" lines={ends} />
    </>
  );
  if (inTheWay.length > 0)
    return (
      <Card title={`${title} cannot be taken off yet`}>
        {lists}
        <Push look="outline" data-closes autoFocus onClick={onClose}>
          Close
        </Push>
      </Card>
    );
  const others = view.agencies.filter((one) => one.code !== code);
  return (
    <>
      {open.length > 0 && <Card title={`What is open with ${title}`}>{lists}</Card>}
      <Form
        key={code}
        title={'leftOn' in agency ? `Hand over what ${title} left` : `Take ${title} off the list`}
        note="Nothing is asked of it from then on, and everybody who is asked is told. Nothing is deleted: what it did keeps its name, and it can be put back."
        fields={
          handed.length > 0
            ? [
                {
                  name: 'to',
                  label: 'Who takes over',
                  kind: 'choice',
                  choices: [['', 'Choose'], ...others.map((one) => [one.code, one.title] as const)],
                  hint: 'Or open what it leads above, and withdraw it or hand it over one by one.',
                },
              ]
            : []
        }
        first={handed.length > 0 ? { to: '' } : {}}
        send={'leftOn' in agency ? 'Hand over' : 'Take off the list'}
        onSend={({ to }) => change({ path: agencyPath(code, 'take-off'), body: to ? { to } : {}, etag })}
        onClose={onClose}
      />
    </>
  );
}

/** Puts an agency back that was taken off. */
export function AgencyBack({ agency, onClose }: Pick<Props, 'agency' | 'onClose'>) {
  const change = usePeopleChange();
  const { code, title, etag } = agency;
  return (
    <Form
      key={code}
      title={`Put ${title} back on the list`}
      note="It is asked again from then on. Put its people back one by one, below, and give it back what it is to lead."
      fields={[]}
      first={{}}
      send="Put back"
      onSend={() => change({ path: agencyPath(code, 'put-back'), body: {}, etag })}
      onClose={onClose}
    />
  );
}

function Lines({ heading, lines }: { heading: string; lines: readonly OpenLineView[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {lines.map(({ words, things }) => (
          <li key={words}>
            {words}
            {things.map(({ kind, ref, title }) => (
              <span key={ref}>
                {' '}
                <TextLink to={PATH_OF[kind](ref)}>{LABEL[kind](ref, title)}</TextLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where each kind of thing is put right. */
const PATH_OF: Readonly<Record<OpenKind, (ref: string) => string>> = {
  action: actionPath,
  request: requestPath,
  person: (ref) => `/people?person=${encodeURIComponent(ref)}&do=hand-over`,
  inspection: inspectionPage,
};

const LABEL: Readonly<Record<OpenKind, (ref: string, title: string) => string>> = {
  action: (ref) => ref,
  request: (ref) => ref,
  person: (_, title) => `Hand over from ${title}`,
  inspection: (_, title) => `Open ${title}`,
};
