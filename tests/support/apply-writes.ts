export { factsAfter as after } from '../../bot/domain/partnership/decision';
