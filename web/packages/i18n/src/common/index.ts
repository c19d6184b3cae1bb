import { defineMessages } from '../messages';
import { en } from './en';
import { fr } from './fr';

/** Texts every app shares: actions, sign-in, connection, problems by code, order statuses. */
export const common = defineMessages(en, fr);
