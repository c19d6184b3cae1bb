import { defineMessages } from '@foodieexpress/i18n';
import { en } from './en';
import { fr } from './fr';

export const health = defineMessages(en, fr);
