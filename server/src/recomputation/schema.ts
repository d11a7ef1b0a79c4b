import { HIDDEN } from '../tables';

/**
 * Something happened that can change the status of any open request, or who may see it, and that has not been
 * followed up yet. Written in the transaction of what happened, removed when every request has been looked at.
 */
export const recomputation = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_recomputations',
    info: { singularName: 'recomputation', pluralName: 'recomputations', displayName: 'Recomputation' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      /** What happened, for people who read the table. */
      reason: { type: 'string', required: true },
      /** Until then more of the same may follow, and what is there now may be half of it. */
      notBefore: { type: 'datetime', required: true },
    },
    indexes: [{ name: 'cr_recomputations_time_index', columns: ['not_before'] }],
  },
};

/**
 * Work that only one server process may do at a time, and merges that create entries of one content type; `data` is how
 * far it got.
 */
export const lease = {
  schema: {
    kind: 'collectionType',
    collectionName: 'cr_leases',
    info: { singularName: 'lease', pluralName: 'leases', displayName: 'Lease' },
    options: { draftAndPublish: false },
    pluginOptions: HIDDEN,
    attributes: {
      name: { type: 'string', required: true, unique: true },
      /** Somebody works until then, unless it is extended. */
      heldUntil: { type: 'datetime' },
      /** Raised by every change: who knows it may make the next. */
      version: { type: 'integer', required: true, default: 0 },
      data: { type: 'json' },
    },
    indexes: [{ name: 'cr_leases_name_index', columns: ['name'], type: 'unique' }],
  },
};
