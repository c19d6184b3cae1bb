import type { Translation } from '@foodieexpress/i18n';
import type { en } from './en';

export const fr: Translation<typeof en> = {
  'hero.title': 'Le dîner, suivi jusqu’à votre porte',
  'hero.text':
    'La plateforme de livraison ouverte. Les clients commandent, les cuisines préparent, les livreurs livrent, et tous voient le même instant sur le même plan.',
  'doors.title': 'Quatre portes vers une même ville',
  'doors.demo':
    'Un clic vous connecte. Ouvrez-en plusieurs côte à côte : ce qui se passe derrière l’une se voit derrière les autres.',
  'doors.plain': 'Choisissez votre côté et connectez-vous.',
  'doors.customer': 'Client',
  'doors.customer.text': 'Choisissez une cuisine, commandez, suivez le livreur rue par rue.',
  'doors.restaurant': 'Cuisine',
  'doors.restaurant.text': 'Prenez les commandes, cuisinez à l’heure, remettez.',
  'doors.rider': 'Livreur',
  'doors.rider.text': 'Passez en ligne, acceptez une offre, livrez d’un pouce.',
  'doors.admin': 'Contrôle',
  'doors.admin.text': 'Voyez chaque livreur, cuisine et retard, et intervenez.',
  'doors.enter': 'Entrer',
  'doors.signIn': 'Se connecter',
  'city.open.one': '{count} cuisine ouverte à {city}',
  'city.open.other': '{count} cuisines ouvertes à {city}',
  'city.speed': 'Le temps de la ville passe {speed}× plus vite',
  'tour.title': 'Une bonne première visite',
  'tour.1.title': 'Commandez en client',
  'tour.1.text':
    'Remplissez un panier, posez le repère devant une porte de la ville et commandez. Aucun argent réel ne bouge.',
  'tour.2.title': 'Cuisinez',
  'tour.2.text':
    'Ouvrez la cuisine dans un second onglet, acceptez avec un délai, marquez la commande prête. Ou laissez faire la ville.',
  'tour.3.title': 'Regardez avancer',
  'tour.3.text':
    'La page de suivi et le plan de contrôle montrent le livreur dans les rues, seconde par seconde.',
  'outbox.title': 'Boîte d’envoi de la démo',
  'outbox.text':
    'Les e-mails et SMS que la démo a envoyés depuis une heure. Les codes de connexion arrivent ici.',
  'outbox.empty': 'Rien n’a encore été envoyé',
  'outbox.empty.text': 'Demandez un code sur une page de connexion : il apparaît ici.',
  'outbox.email': 'E-mail',
  'outbox.sms': 'SMS',
  'outbox.push': 'Notification dans un navigateur',
  'foot.outbox': 'Boîte d’envoi : e-mails et SMS de la démo',
  'foot.api': 'Documentation de l’API',
  'foot.map': 'Données du plan © contributeurs OpenStreetMap',
};
