// Every motif by name. A catalogue entry names its picture /pictures/<motif>-<tint>.svg.

import { drinks } from './drinks.mjs';
import { handheld } from './handheld.mjs';
import { mains } from './mains.mjs';
import { plates } from './plates.mjs';
import { sweets } from './sweets.mjs';

export const motifs = { ...plates, ...handheld, ...mains, ...sweets, ...drinks };
