/** What a column of a plan can hold. */
export const FIELDS = [
  'ref',
  'theme',
  'finding',
  'title',
  'lead',
  'agency',
  'support',
  'due',
  'revisedDue',
  'closed',
  'how',
  'milestones',
  'success',
  'status',
  'rating',
  'progress',
  'evidence',
  'sustainability',
  'review',
  'otherPlan',
] as const;
export type Field = (typeof FIELDS)[number];

/** Something that plans have a column for and this app has none. */
export type Heading = Field | 'ignored';

/**
 * How English councils and partnerships head the columns of their plans, in lower case, without what stands in brackets.
 * '/' parts the ways to say it. A heading that holds one of these as words counts too, for less.
 */
export const HEADINGS: Readonly<Record<Heading, string>> = {
  ref: 'ref/ref no/nr/reference/reference number/no/nos/number/#/id/item/item no/issue key/action no/action number/action id/action ref/action reference/rec no/row/line/serial/report paragraph/paragraph/para/step/step no/minute/minute no/minute ref',
  title:
    'action/actions/action required/actions required/required action/required actions/action to be taken/actions to be taken/action needed/actions needed/agreed action/agreed actions/specific action/specific actions/planned action/planned actions/key action/key actions/key future actions/improvement action/improvement actions/proposed action/proposed actions/smart action/smart actions/what/what will we do/what we will do/what will be done/what needs to be done/what do we need to do/what are we going to do/what we are going to do/what we plan to do/what are we doing/what is the action/task/task name/task title/card name/item name/summary/title/action name/action title/tasks/key task/key tasks/activity/activities/action description/description of action/description/our actions/actions we will take/action we will take/our commitment/commitment/deliverable/deliverables/intervention/work required/project/we will/action point/action points/recommended action/multi-agency action/partnership action/response action',
  finding:
    'finding/findings/inspection finding/inspection findings/jtai finding/area for improvement/areas for improvement/area requiring improvement/area of improvement/improvement area/area for development/recommendation/recommendations/recommendation made/what the letter says/what the letter said/what inspectors said/what inspectors found/what inspectors told us/what was found/what did inspectors say/what did inspectors find/what did inspectors tell us/what did they find/what did they say/what did ofsted say/what ofsted said/what did letter say/what do we know/what have we learnt/what did we learn/what is issue/what is problem/problem/issue/issue identified/issues identified/concern/why/why do we need to do this/what needs to improve/what needs to change/what do we need to improve/need identified/identified need/gap/gap identified/learning/learning point/lesson/lessons learnt/priority action/area for priority action/headline finding/improvement required/improvement needed/letter finding/extract from letter',
  theme:
    'theme/bucket/bucket name/priority/priority area/priorities/strategic priority/area/area of focus/focus area/focus/objective/objectives/strategic objective/aim/aims/goal/goals/strand/workstream/work stream/work strand/pillar/standard/domain/category/section/topic/criterion/criteria/outcome area/key line of enquiry/kloe/developmental objective/list name',
  lead: 'lead/leads/lead agency/lead agencies/lead officer/lead officers/lead person/lead partner/lead organisation/lead service/lead name/lead role/lead professional/agency lead/action lead/named lead/accountable lead/strategic lead/operational lead/delivery lead/senior lead/owner/owners/action owner/owned by/who/who will do it/who will do this/who will lead/who leads/who is leading/who is responsible/who by/who will be responsible/by whom/by who/responsible/responsible officer/responsible person/responsible agency/responsible lead/responsible organisation/responsible owner/person responsible/persons responsible/person/s responsible/officer responsible/agency responsible/responsibility/responsibility assigned to/accountable/accountable officer/accountable person/accountability/assigned to/allocated to/sro/senior responsible officer/lead and agency/lead responsibility/nominated lead/whose action/resource name/resource names/job title/post title/assignee/assignees/person/members',
  agency: 'agency/agencies/organisation/service/partner agency/team/directorate/department',
  support:
    'supporting agencies/supporting agency/support/supported by/supporting partners/supporting partner/supporting leads/supporting lead/supporting organisations/partners/partner agencies/partners involved/partners to support/key partners/other partners/other agencies/other agencies involved/others involved/agencies involved/contributors/contributing agencies/contributing partners/involving/who else/with whom/working with/with support from/in partnership with/stakeholders/also involved/who will help/who else is involved',
  due: 'due/due date/due by/date due/by when/when/when by/by which date/when will it be done/when will this be done/when will it happen/when will we do it by/deadline/deadline date/target date/target completion/target completion date/target end date/completion date/planned completion date/planned completion/expected completion/expected completion date/estimated completion date/proposed completion date/date for completion/completion by/complete by/to be completed by/completion target/timescale/timescales/time scale/time scales/timescale for completion/timeframe/time frame/timeline/timelines/end date/finish/finish date/planned finish/delivery date/planned date/date/original date/original due date/first due/first due date/original target date/original deadline/completion timescale/due/target/implementation date',
  revisedDue:
    'revised/revised date/revised due date/revised deadline/revised target date/revised target/revised timescale/revised timescales/revised completion date/revised end date/new date/new due date/new target date/new deadline/extended to/extension/extension date/extended date/forecast date/forecast/forecast completion/new achievement date',
  closed:
    'date closed/closed on/closed date/date completed/completed on/completed date/date of completion/actual completion date/actual completion/actual date/closure date/date achieved/actual end date/date signed off/signed off on/date done/when completed',
  how: 'card description/detail/details/action detail/action details/detail of action/how/how will we do it/how we will do it/how will we do this/how will it be done/how will this be done/how will it be achieved/how will this be achieved/how will we achieve this/approach/method',
  milestones:
    'milestone/milestones/key milestones/interim milestones/steps/key steps/steps to be taken/sub-actions/sub actions/sub-tasks/tasks and milestones/milestones and dates/stages/detailed steps',
  success:
    'success measure/success measures/measure of success/measures of success/success criteria/success criterion/success indicator/success indicators/success/how will we know/how we will know/how will we know it has worked/how will we know it is working/how will we know we have been successful/how will we know we have made a difference/how will we measure success/how will it be measured/how will success be measured/how we will measure success/what will success look like/what success looks like/what does success look like/what does good look like/what will good look like/what good looks like/outcome/outcomes/expected outcome/expected outcomes/intended outcome/intended outcomes/desired outcome/desired outcomes/outcome sought/outcome measure/outcome measures/outcome target/outcomes and measures/expected impact/intended impact/impact/impact measure/impact measures/kpi/kpis/key performance indicator/key performance indicators/performance measure/performance measures/performance indicator/measure/measures/measurement/measurable outcome/target/targets/indicator/indicators/output/outputs/benefit/benefits/expected benefit/so what/difference/what difference will it make/what difference will this make/what will be different/difference it will make',
  status:
    'status/current status/state/action status/progress status/status of action/delivery status/completion status/open or closed/open/closed/open/complete/completed/completed y/n/complete y/n/done/achieved/on target to achieve/on track/overall status/stage',
  rating:
    'rag/brag/bragg/rag rating/rag status/rag rated/brag rating/brag status/current rag/current rag rating/overall rag/rag this month/rag now/progress rag/rating/progress rating/progress indicator/assessment of progress/traffic light/colour/delivery confidence/confidence rating/progress score',
  progress:
    'progress/progress to date/progress so far/progress update/progress updates/progress note/progress notes/progress made/progress report/progress and impact/progress against action/progress against actions/progress on action/update/updates/latest update/current update/monthly update/quarterly update/status update/update on progress/action update/comment/comments/commentary/further comments/progress comments/note/notes/narrative/current position/position/latest position/position statement/current situation/action taken/actions taken/action taken to date/actions taken to date/actions completed/what have we done/what has been done/what we have done/what have we done so far/where are we now/how are we doing/how is it going/what has happened/agency response/latest/remarks',
  evidence:
    'evidence/evidence of impact/date of completion and outcome/evidence of completion/evidence of progress/evidence of success/evidence required/evidence and impact/evidence base/supporting evidence/source of evidence/evidence source/evidence link/link to evidence/evidence links/links/link/assurance/assurance and evidence/monitoring/monitoring and evaluation/monitoring arrangements/evaluation/evaluation of impact/impact achieved/impact to date/impact so far/impact and evidence/what has been the impact/what difference has it made/what difference have we made/how will it be evidenced/how will this be evidenced/how will we evidence it/how will this be monitored',
  sustainability:
    'how it will last/sustainability/sustainability plan/how will it be sustained/how will this be sustained/how we will sustain it/how will we sustain this/plan to sustain',
  review: 'review on/review date/date of review/next review/next review date',
  otherPlan: 'other plan/other plans/linked plan/link to plan/linked plans/also in',
  ignored:
    'resources/resource/resources required/resource implications/resource implication/cost/costs/cost implications/budget/funding/finance/risk/risks/risk assessment/risk rating/risks and issues/barriers/dependencies/dependency/origin/source/scope/scope of recommendation/start/start date/date started/date added/date raised/date opened/date created/date of entry/date of meeting/meeting date/exec date/board date/date agreed/days allowed/internal note/governance/governance group/governance board/reports to/reporting to/reporting group/subgroup/sub-group/board/last updated/date of update/date updated/updated on/updated by/date reviewed/reviewed by/monitoring date/specific monitoring/priority level/urgency/priority rating/days overdue/version/unique key/row id/strength/cross reference/duration/days left/internal notes/internal comment/internal comments/task mode/outline level/item type/timestamp/email address/issue type/issue id/card id/card url/list id/board id/board name/attachment count/checklist item total count/checklist item completed count/checklist items/completed checklist items/vote count/comment count/last activity date/labels/reporter/created/created by/updated/resolution/is recurring/subitems',
};
