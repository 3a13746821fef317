import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ConversationReference } from 'botbuilder';
import { DistantTeams } from '../support/dispatch/distant-teams';
import type { Arrivals } from '../support/dispatch/teams-process';

export interface PlainRun {
  readonly people: number;
  readonly latencyMs: number;
  readonly how: 'one after the other' | 'all at once';
}

/** What a tutorial does: a loop over `continueConversationAsync`, no storage, no pace, what fails is caught and counted. */
export async function runPlainly({ people, latencyMs, how }: PlainRun): Promise<Arrivals> {
  const teams = await DistantTeams.start(people, latencyMs);
  try {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const sendTo = async (reference: Partial<ConversationReference>): Promise<void> => {
      try {
        await adapter.continueConversationAsync('', reference, async (context) => {
          await context.sendActivity(MESSAGE);
        });
      } catch {
        // What is lost is counted where it did not arrive.
      }
    };
    const references = teams.persons.map((person) => referenceTo(teams, person));
    if (how === 'all at once') await Promise.all(references.map(sendTo));
    else for (const reference of references) await sendTo(reference);
    return await teams.arrivals();
  } finally {
    await teams.stop();
  }
}

const referenceTo = (
  { serviceUrl, tenantId }: DistantTeams,
  { conversationId, userId, entraId }: DistantTeams['persons'][number],
): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: '28:11111111-2222-3333-4444-555555555555', name: '' },
  user: { id: userId, name: '', aadObjectId: entraId },
  conversation: { id: conversationId, tenantId, conversationType: 'personal', isGroup: false, name: '' },
});

/** A card of the size of a reminder's. */
const MESSAGE = {
  type: ActivityTypes.Message,
  summary: 'Action 12 is due today',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: Array.from({ length: 12 }, (_, line) => ({
          type: 'TextBlock',
          wrap: true,
          text: `Line ${line}: agree and test the pathway for children at risk outside the home, with the police and health.`,
        })),
      },
    },
  ],
};
