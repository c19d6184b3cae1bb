import type { Point } from '@foodieexpress/client';
import { useEffect } from 'react';
import { useMap } from '../map-context';
import { icon } from './icons';
import styles from './marker.module.css';

/** A fixed place of the route: the kitchen or the door. */
export function useStop(point: Point | undefined, kind: 'restaurant' | 'home', label: string): void {
  const { map, engine } = useMap();
  const lat = point?.lat;
  const lng = point?.lng;
  useEffect(() => {
    if (lat === undefined || lng === undefined) return;
    const element = document.createElement('div');
    element.className = styles.stop ?? '';
    element.dataset['kind'] = kind;
    element.innerHTML = icon(kind);
    element.role = 'img';
    element.ariaLabel = label;
    const marker = new engine.Marker({ element }).setLngLat([lng, lat]).addTo(map);
    return () => {
      marker.remove();
    };
  }, [map, engine, lat, lng, kind, label]);
}
