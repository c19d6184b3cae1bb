import type { Point } from '@foodieexpress/client';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Marker } from 'maplibre-gl';
import { useMap } from '../map-context';
import { PIN } from './icons';
import styles from './marker.module.css';

/** A pin to drag; a tap on the map moves it too, and so do the arrow keys when it has the focus. */
export function usePin(point: Point | undefined, label: string, onMove: (point: Point) => void): void {
  const { map, engine } = useMap();
  const marker = useRef<Marker | undefined>(undefined);
  const moved = useEffectEvent(onMove);

  useEffect(() => {
    const element = document.createElement('div');
    element.className = styles.pin ?? '';
    element.innerHTML = PIN;
    element.tabIndex = 0;
    element.role = 'button';
    element.ariaLabel = label;
    element.dataset['testid'] = 'address-pin';
    const made = new engine.Marker({ element, anchor: 'bottom', draggable: true });
    marker.current = made;
    made.on('dragend', () => moved(pointOf(made)));
    element.addEventListener('keydown', (event) => {
      const step = STEPS[event.key];
      if (step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const from = map.project(made.getLngLat());
      made.setLngLat(map.unproject([from.x + step[0], from.y + step[1]]));
      moved(pointOf(made));
    });
    const tapped = (event: { lngLat: { lat: number; lng: number } }) => {
      moved({ lat: event.lngLat.lat, lng: event.lngLat.lng });
    };
    map.on('click', tapped);
    return () => {
      map.off('click', tapped);
      made.remove();
      marker.current = undefined;
    };
  }, [map, engine, label]);

  const lat = point?.lat;
  const lng = point?.lng;
  useEffect(() => {
    if (lat === undefined || lng === undefined) {
      marker.current?.remove();
      return;
    }
    marker.current?.setLngLat([lng, lat]).addTo(map);
    // Only fly when the pin would be out of sight: moving the map under a finger is a surprise.
    if (!map.getBounds().contains([lng, lat])) map.easeTo({ center: [lng, lat] });
  }, [map, engine, label, lat, lng]);
}

const STEPS: Record<string, [number, number] | undefined> = {
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
};

function pointOf(marker: Marker): Point {
  const { lat, lng } = marker.getLngLat();
  return { lat: round(lat), lng: round(lng) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
