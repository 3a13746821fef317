/** What has to be known of a kind of message where messages of all kinds are handled alike. */
interface KindOfMessage {
  /**
   * Whether it may stand in the partnership's channel, where every member reads it. A nudge to who was asked and news of
   * meetings may, as reminders may: what is to be done, by which agency and until when is the shared plan's. Who has not
   * answered, what an agency says of its troubles, who is away, and the digests of coordinator and chair are not for
   * everybody; somebody whom no chat reaches is rung about them.
   */
  readonly inChannel: boolean;
  /**
   * Where it stands on a card: first of all, before what it is the reason for, by the day that it is about, among others'
   * silence that somebody has to ring about, or among what is only to be read, the last of which sums up.
   */
  readonly rank: 'first' | 'why' | 'dated' | 'silence' | 'news' | 'last';
  /** Until when somebody whom it did not reach is to be rung. Never about a summary: it can be read at any time. */
  readonly ring:
    | 'till answered'
    | 'till the meeting'
    | 'till its last day'
    | 'till decided'
    | 'till voted'
    | 'always'
    | 'never';
  /** Of what is sent because nobody answers, and kept back by an answer: to whoever answers for the agency, or above. */
  readonly chases?: 'agency' | 'above';
  /** Of what tells when a meeting is: one ahead, or one that is not as its reader was told. */
  readonly tells?: 'ahead' | 'change';
}

/**
 * Every kind of message that is sent unasked and is no reminder: a line each, in the order of the list's choices. The
 * names stand in SharePoint and in keys, and do not change. The comments say what `about` names in a message's row.
 */
const TABLE = {
  // A reminder's key.
  Nudge: { inChannel: true, rank: 'dated', ring: 'till answered', chases: 'agency' },
  Deputy: { inChannel: false, rank: 'dated', ring: 'till answered', chases: 'agency' },
  Escalation: { inChannel: false, rank: 'silence', ring: 'till answered', chases: 'above' },
  // A meeting's ref.
  MeetingAhead: { inChannel: true, rank: 'news', ring: 'till the meeting', tells: 'ahead' },
  MeetingMoved: { inChannel: true, rank: 'dated', ring: 'till the meeting', tells: 'change' },
  MeetingCancelled: { inChannel: true, rank: 'news', ring: 'till the meeting', tells: 'change' },
  Clash: { inChannel: true, rank: 'dated', ring: 'till the meeting' },
  SeriesChange: { inChannel: true, rank: 'dated', ring: 'till the meeting' },
  // The e-mail address of who is away.
  Cover: { inChannel: false, rank: 'news', ring: 'till its last day' },
  CoverEnded: { inChannel: false, rank: 'news', ring: 'always' },
  // The same, or the code of an agency for which nobody is named.
  Uncovered: { inChannel: false, rank: 'why', ring: 'till its last day' },
  // A reminder's key.
  Help: { inChannel: false, rank: 'dated', ring: 'always' },
  // An extension's key.
  Extension: { inChannel: false, rank: 'dated', ring: 'till decided' },
  Decision: { inChannel: false, rank: 'news', ring: 'always' },
  // The Monday of its week.
  Digest: { inChannel: false, rank: 'last', ring: 'never' },
  // The e-mail address of whom somebody at the tab's door may be.
  Door: { inChannel: false, rank: 'first', ring: 'always' },
  // An inspection's ref.
  InspectionOpened: { inChannel: true, rank: 'first', ring: 'till its last day' },
  InspectionDay: { inChannel: false, rank: 'first', ring: 'never' },
  // An action's ref; the key names the evidence first, and the agency whose vote it is.
  Vote: { inChannel: false, rank: 'dated', ring: 'till voted' },
  VoteNudge: { inChannel: false, rank: 'dated', ring: 'till voted' },
  VoteDeputy: { inChannel: false, rank: 'dated', ring: 'till voted' },
  VoteEscalation: { inChannel: false, rank: 'silence', ring: 'till voted' },
  // An action's ref; the key names the step that handed it over.
  NewOwner: { inChannel: false, rank: 'news', ring: 'always' },
  // A notice's key.
  PartChanged: { inChannel: false, rank: 'news', ring: 'always' },
  SettingChanged: { inChannel: false, rank: 'news', ring: 'never' },
  // An inspection's ref; the key names the day whose note it is.
  InspectionNote: { inChannel: false, rank: 'news', ring: 'never' },
  // An inspection's ref: told to whoever was told that it was opened.
  InspectionEnded: { inChannel: false, rank: 'news', ring: 'never' },
  // A meeting of a board, by its ref.
  BoardReport: { inChannel: false, rank: 'news', ring: 'never' },
  // An action's ref; the key names the step by which it was sent back, agreed or opened again.
  Outcome: { inChannel: false, rank: 'news', ring: 'always' },
} as const satisfies Record<string, KindOfMessage>;

export type MessageKind = keyof typeof TABLE;
export const MESSAGE_KINDS = Object.keys(TABLE) as readonly MessageKind[];

/** What has to be known of each kind of message. */
export const KINDS: { readonly [K in MessageKind]: KindOfMessage } = TABLE;

/** Until when somebody whom a message did not reach is to be rung. */
export type Ring = KindOfMessage['ring'];
/** Where a message stands on a card. */
export type Rank = KindOfMessage['rank'];

/** The kinds that are sent because nobody answers. */
export type ChaserKind = {
  [K in MessageKind]: (typeof TABLE)[K] extends Pick<Required<KindOfMessage>, 'chases'> ? K : never;
}[MessageKind];

/** True for what is sent because nobody answers, and kept back by an answer. */
export const isChaser = (kind: MessageKind): kind is ChaserKind => KINDS[kind].chases !== undefined;

/** True when a reminder (no kind of message), or a message of this kind, may be sent to the channel. */
export const mayStandInChannel = (kind: MessageKind | undefined): boolean =>
  kind === undefined || KINDS[kind].inChannel;
