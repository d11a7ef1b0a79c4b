const NAME = 'has-one-of';

/** How routes name the policy. */
export const HAS_ONE_OF = `plugin::change-requests.${NAME}`;

interface PolicyContext {
  state: { userAbility?: { can(action: string): boolean } };
}

/** Policies of our own for routes. */
export const policies = {
  /** As `admin::hasPermissions`, which takes only all of the actions: one of them is enough. */
  [NAME]: ({ state: { userAbility } }: PolicyContext, { actions }: { actions: string[] }): boolean =>
    userAbility !== undefined && actions.some((action) => userAbility.can(action)),
};
