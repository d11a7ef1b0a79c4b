import { z } from 'zod';
import type { Group, Person } from './people';
import { rowNumber, text } from './scalars';

const name = text().trim().min(1).max(255);
const description = text().max(65_535).nullable();
const users = z.array(rowNumber()).max(1000);
const roles = z.array(rowNumber()).max(100);

export const approverGroupInput = z.strictObject({
  name,
  description: description.optional(),
  users: users.default([]),
  roles: roles.default([]),
});
/** Body of `POST /approver-groups`: ids of admin users and admin roles. */
export type ApproverGroupInput = z.input<typeof approverGroupInput>;

export const approverGroupUpdate = z.strictObject({
  name: name.optional(),
  description: description.optional(),
  users: users.optional(),
  roles: roles.optional(),
});
/** Body of `PUT /approver-groups/:id`: any part of it. */
export type ApproverGroupUpdate = z.input<typeof approverGroupUpdate>;

export interface Role {
  id: number;
  name: string;
}

/** Approver group (domain section 7): its members are its users and everybody in its roles. */
export interface ApproverGroup extends Group {
  description: string | null;
  users: Person[];
  roles: Role[];
  /** Active accounts that are members, each once. */
  memberCount: number;
  createdAt: string;
  updatedAt: string;
}

/** Answer of `GET /approver-groups/:id`, `POST` and `PUT`. */
export interface ApproverGroupDetail extends ApproverGroup {
  /**
   * What loses the group when it is deleted; of open requests, and of stages that take decisions now, those that the
   * person may see. `stages` are those of workflow definitions.
   */
  usedIn: { lists: number; openRequests: number; stages: number; activeStages: number };
}

/** Approver list of a content type or of one document, `GET /approver-lists/:contentType[/:documentId]`. */
export interface ApproverList {
  contentType: string;
  documentId: string | null;
  users: Person[];
  groups: Group[];
  /** False: nobody made this list; a document then follows its content type's. */
  exists: boolean;
}
