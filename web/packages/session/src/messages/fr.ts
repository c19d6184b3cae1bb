import type { Translation } from '@foodieexpress/i18n';
import type { en } from './en';

export const fr: Translation<typeof en> = {
  title: 'Sécurité',
  'sessions.title': 'Où vous êtes connecté',
  'sessions.current': 'Cet appareil',
  'sessions.seen': 'Vu {when}',
  'sessions.since': 'Connecté {when}',
  'sessions.place.unknown': 'Lieu inconnu',
  'sessions.app.customer': 'Commandes',
  'sessions.app.restaurant': 'Restaurant',
  'sessions.app.rider': 'Livreur',
  'sessions.app.admin': 'Administration',
  'sessions.app.none': 'Application',
  'sessions.device.unknown': 'Appareil inconnu',
  'sessions.device.on': '{browser} sur {system}',
  'sessions.end': 'Déconnecter',
  'sessions.end.named': 'Déconnecter {device}',
  'sessions.ended': '{device} est déconnecté',
  'sessions.endOthers': 'Déconnecter tous les autres',
  'sessions.endedOthers': 'Tous les autres appareils sont déconnectés',

  'factor.title': 'Connexion en deux étapes',
  'factor.off':
    'En plus du mot de passe, un code d’une application de votre téléphone. Qui apprend votre mot de passe ne peut pas s’en servir.',
  'factor.on': 'Active depuis {when}. La connexion demande un code de votre application.',
  'factor.required': 'Ce compte doit l’avoir.',
  'factor.left.one': '{count} code de secours restant',
  'factor.left.other': '{count} codes de secours restants',
  'factor.setUp': 'Configurer',
  'factor.turnOff': 'Désactiver',
  'factor.turnedOff': 'La connexion en deux étapes est désactivée',
  'factor.renew': 'Nouveaux codes de secours',
  'factor.password': 'Votre mot de passe',
  'factor.code': 'Code de l’application, ou code de secours',
  'factor.go': 'Continuer',

  'enrol.scan': 'Scannez ceci avec votre application d’authentification',
  'enrol.qr': 'Code QR pour votre application d’authentification',
  'enrol.type': 'Ou saisissez cette clé dans l’application :',
  'enrol.open': 'Ouvrir dans une application de cet appareil',
  'enrol.code': 'Code à six chiffres affiché par l’application',
  'enrol.confirm': 'Activer',
  'enrol.others': 'Vos autres appareils seront déconnectés.',

  'codes.title': 'Vos codes de secours',
  'codes.text':
    'Chacun vous laisse entrer une fois si vous n’avez pas votre téléphone. Gardez-les en lieu sûr : ils ne seront plus affichés.',
  'codes.copy': 'Copier',
  'codes.copied': 'Copié',
  'codes.download': 'Enregistrer dans un fichier',
  'codes.done': 'Je les ai gardés',

  'step.title': 'Encore une étape',
  'step.text':
    'Saisissez le code affiché par votre application d’authentification. Sans votre téléphone, utilisez un code de secours.',
  'step.enrol': 'Ce compte doit avoir la connexion en deux étapes. Configurez-la pour continuer.',
  'step.begin': 'Configurer',
  'step.back': 'Recommencer',
};
