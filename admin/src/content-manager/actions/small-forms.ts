import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';

type Positions = Extract<NonNullable<DocumentActionComponent['position']>, unknown[]>;

/** The content manager's forms besides the edit view. Each has room for two buttons and no place for a panel. */
export const SMALL_FORMS: Positions = ['relation-modal', 'preview'];
