import { defineMessages } from '@foodieexpress/i18n';
import { en } from './en';
import { fr } from './fr';

/** Words about papers, for their owners and for administrators. */
export const papers = defineMessages(en, fr);
