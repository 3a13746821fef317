import { howMany, spelt } from '../../parts/format';

/** 'Three things are yours to do'; to who only reads, 'Three things are your agency’s to do'. */
export const thingsTo = (n: number, mayAct: boolean): string =>
  `${howMany(n, 'thing')} ${mayAct ? 'yours' : 'your agency’s'} to do`;

/** 'One vote waits for you', 'Two votes wait for you'; to who only reads, 'One vote waits for your agency'. */
export const votesWait = (n: number, mayAct: boolean): string =>
  `${spelt(n)} ${n < 2 ? 'vote waits' : 'votes wait'} for ${mayAct ? 'you' : 'your agency'}`;
