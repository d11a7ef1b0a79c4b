import { adminUser, HIDDEN } from '../tables';

/** The timeline of a change request: one row an event, never changed. */
export const event = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_events',
    info: { singularName: 'event', pluralName: 'events', displayName: 'Change request event' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      requestId: { type: 'integer', required: true },
      type: { type: 'string', required: true },
      actor: adminUser(),
      actorName: { type: 'string' },
      data: { type: 'json' },
    },
    indexes: [{ name: 'cr_events_request_index', columns: ['request_id'] }],
  },
};
