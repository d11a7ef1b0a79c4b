import { adminUser, HIDDEN } from '../tables';

/** Somebody (`delegate`) reviews in the name of another (`user`), in a window of time (domain section 7). */
export const delegation = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_delegations',
    info: { singularName: 'delegation', pluralName: 'delegations', displayName: 'Delegation' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      user: adminUser(),
      userName: { type: 'string', required: true },
      delegate: adminUser(),
      delegateName: { type: 'string', required: true },
      validFrom: { type: 'datetime' },
      validUntil: { type: 'datetime' },
      /** Null: all content types. */
      contentTypes: { type: 'json' },
      reason: { type: 'text' },
    },
    indexes: [
      { name: 'cr_delegations_user_index', columns: ['user_id'] },
      { name: 'cr_delegations_delegate_index', columns: ['delegate_id'] },
    ],
  },
};
