import type { Translation } from '@foodieexpress/i18n';
import type { en } from './en';

export const fr: Translation<typeof en> = {
  'replay.title': 'Relecture de la commande {number}',
  'replay.open': 'Revoir',
  'replay.back': 'Retour à la carte en direct',
  'replay.play': 'Lecture',
  'replay.pause': 'Pause',
  'replay.position': 'Heure',
  'replay.speed': 'Vitesse',
  'replay.speed.times': '{times}×',
  'replay.timeline': 'Ce qui s’est passé',
  'replay.to': 'pour : {who}',
  'replay.nobody': 'Personne n’a porté cette commande.',
  'replay.noPositions': 'Aucune position de ce trajet n’est conservée.',
  'replay.rider': 'Livreur {name}',
  'replay.door': 'Adresse',
  'replay.export': 'Télécharger',
  'replay.export.gpx': 'GPX',
  'replay.export.geojson': 'GeoJSON',
  'replay.hint': 'K lance et arrête, J et L vont à l’entrée précédente et suivante.',
};
