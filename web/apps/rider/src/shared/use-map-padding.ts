import { useMap } from '@foodieexpress/map';
import { useEffect, useState } from 'react';

/** Room below the notes at the top; changes with the map's height, so that the framing follows the panel. */
export function useMapPadding(): { top: number } {
  const { map } = useMap();
  const [height, setHeight] = useState(() => map.getContainer().clientHeight);
  useEffect(() => {
    const resized = () => setHeight(map.getContainer().clientHeight);
    map.on('resize', resized);
    return () => {
      map.off('resize', resized);
    };
  }, [map]);
  return { top: Math.round(height * 0.12) };
}
