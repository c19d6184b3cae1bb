import { defineMessages } from '@foodieexpress/i18n';
import { en } from './en';
import { fr } from './fr';

export const retention = defineMessages(en, fr);
