import { HEADING, vehicleIcon } from './icons';
import styles from './marker.module.css';

export interface RiderElement {
  element: HTMLElement;
  /** Turned to the bearing. */
  heading: HTMLElement;
}

/** A rider as an element on the map: the vehicle in a disc, with an arrow around it. */
export function riderElement(vehicle: string, label: string): RiderElement {
  const element = document.createElement('div');
  element.className = styles.rider ?? '';
  element.dataset['testid'] = 'rider-marker';
  element.role = 'img';
  element.ariaLabel = label;
  const heading = document.createElement('div');
  heading.className = styles.heading ?? '';
  heading.innerHTML = HEADING;
  const body = document.createElement('div');
  body.className = styles.body ?? '';
  body.innerHTML = vehicleIcon(vehicle);
  element.append(heading, body);
  return { element, heading };
}
